import { complaintStuckApi } from '@linge/shared/complaint/complaint-stuck.api';
import Taro from '@tarojs/taro';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { stuckReasonText } from '../../../services/complaint-stuck';
import { useQuery } from '../../../services/use-query';

/** The way to what does not move, with how much that is; it leads there too where that is not known. */
export function StuckLink() {
  const counts = useQuery(complaintStuckApi.counts, {});
  const known = counts.state === 'ready' ? counts.data : null;
  const reasons = (known?.reasons ?? []).filter(({ count }) => count > 0);
  const detail = reasons
    .map(({ reason, count }) => `${stuckReasonText[reason].title} ${count} 件`)
    .join('，');
  const aside = known === null ? '' : known.total ? `${known.total} 件` : '没有';
  return (
    <Card flush>
      <Cell
        id="stuck"
        icon="clock"
        title="今天要盯的"
        detail={detail}
        aside={aside}
        onPress={() => void Taro.navigateTo({ url: '/subpackages/complaint/stuck/index' })}
      />
    </Card>
  );
}
