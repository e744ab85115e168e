import { Cell } from '../../components/cell';
import { useMe, useSession } from '../../services/session';

/** A browser cannot vouch for a number; WeChat can. */
export function PhoneCell() {
  const session = useSession();
  const phone = useMe()?.account.phone ?? session?.account.phone ?? null;
  return <Cell icon="phone" title="手机号" detail={phone ?? '没有绑定，请在微信小程序里绑定'} />;
}
