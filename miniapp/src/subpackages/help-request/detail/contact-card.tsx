import type { HelpRequest } from '@linge/shared/help-request/help-request.schema';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { dial } from '../../../platform/phone';
import { useAction } from '../../../services/use-action';

/** Where to go and whom to call: only to those who need it, and only as long as they do. */
export function ContactCard({ help }: { readonly help: HelpRequest }) {
  const { part, address, phone, volunteerName, volunteerPhone } = help;
  const shows = part !== 'asker';
  if (!(shows && address) && !volunteerName) return null;
  return (
    <Card flush>
      {shows && address && (
        <Cell
          icon="pin"
          id="help-address"
          title={address}
          detail={part === 'taker' ? '去这里帮忙' : '求助人的住址'}
        />
      )}
      {shows && phone && <PhoneCell id="call-helped" phone={phone} detail="打给求助的人" />}
      {volunteerName && part !== 'taker' && (
        <Cell icon="me" id="help-volunteer" title={volunteerName} detail="接下的志愿者" />
      )}
      {volunteerPhone && part !== 'taker' && (
        <PhoneCell id="call-volunteer" phone={volunteerPhone} detail="打给志愿者" />
      )}
    </Card>
  );
}

function PhoneCell({
  id,
  phone,
  detail,
}: {
  readonly id: string;
  readonly phone: string;
  readonly detail: string;
}) {
  const calling = useAction(() => dial(phone));
  return <Cell icon="phone" id={id} title={phone} detail={detail} onPress={calling.run} />;
}
