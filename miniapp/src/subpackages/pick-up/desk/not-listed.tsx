import type { DeskChild, PickUpDesk } from '@linge/shared/pick-up/pick-up-desk.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { alertProps } from '../../../platform/alert';
import { useCallAbout } from './taker-row';

interface NotListedProps {
  readonly desk: PickUpDesk;
  readonly child: DeskChild;
  readonly offline: boolean;
  readonly onBack: () => void;
}

/** Somebody came whom the guardian did not name: the child stays, the guardian is called. */
export function NotListed({ desk, child, offline, onBack }: NotListedProps) {
  const calling = useCallAbout({ desk, child, authorisationId: null });
  const { name, phone } = child.guardian;
  return (
    <>
      <View className="pick-up-told pick-up-told--stop" {...alertProps}>
        不能交接。请让孩子留在这里。
      </View>
      <View>
        {offline
          ? '没有网络，请用自己的电话联系监护人，等监护人或名单上的人来接。'
          : '打电话给监护人。监护人在“接送授权”里加上这个人，或者说一个接送码，这里马上就能看到。'}
      </View>
      {!offline && phone && (
        <Button
          kind="primary"
          block
          icon="phone"
          id="call-guardian"
          busy={calling.busy}
          onPress={() => calling.run()}
        >
          {`打电话给监护人 ${name}`}
        </Button>
      )}
      {!phone && <View className="secondary">监护人没有登记电话，请联系网格员。</View>}
      <Button block id="back-to-list" onPress={onBack}>
        回到名单
      </Button>
    </>
  );
}
