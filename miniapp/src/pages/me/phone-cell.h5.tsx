import { Cell } from '../../components/cell';
import { useMe, useSession } from '../../services/session';
import { phoneDetail } from './phone-detail';

/** A browser cannot vouch for a number; WeChat can. */
export function PhoneCell() {
  const session = useSession();
  const account = useMe()?.account ?? session?.account;
  return <Cell icon="phone" title="手机号" detail={phoneDetail(account)} />;
}
