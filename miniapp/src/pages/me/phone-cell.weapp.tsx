import { Button } from '../../components/button';
import { Cell } from '../../components/cell';
import { tiePhone, useSession, useMe } from '../../services/session';
import { useAction } from '../../services/use-action';
import { phoneDetail } from './phone-detail';

/** Ties the number that WeChat vouches for; staff are recognised by it. Asked for by a tap, never on entry. */
export function PhoneCell() {
  const session = useSession();
  const account = useMe()?.account ?? session?.account;
  const tie = useAction(async (code: string) => tiePhone(code));
  return (
    <Cell
      icon="phone"
      title="手机号"
      detail={phoneDetail(account)}
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
          {account?.phoneVouched ? '更换' : '微信绑定'}
        </Button>
      }
    />
  );
}
