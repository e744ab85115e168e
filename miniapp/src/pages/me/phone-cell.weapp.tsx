import { Button } from '../../components/button';
import { Cell } from '../../components/cell';
import { tiePhone, useSession, useMe } from '../../services/session';
import { useAction } from '../../services/use-action';

/** Ties the number that WeChat vouches for; staff are recognised by it. Asked for by a tap, never on entry. */
export function PhoneCell() {
  const session = useSession();
  const phone = useMe()?.account.phone ?? session?.account.phone ?? null;
  const tie = useAction(async (code: string) => tiePhone(code));
  return (
    <Cell
      icon="phone"
      title="手机号"
      detail={phone ?? '没有绑定，绑定后办理人可以联系您'}
      aside={
        <Button
          busy={tie.busy}
          id="tie-phone"
          native={{
            openType: 'getPhoneNumber',
            onGetPhoneNumber: (event) => {
              // no code: the person said no
              if (event.detail.code) tie.run(event.detail.code);
            },
          }}
        >
          {phone ? '更换' : '绑定'}
        </Button>
      }
    />
  );
}
