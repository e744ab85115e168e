import { complaintApi } from '@linge/shared/complaint/complaint.api';
import Taro from '@tarojs/taro';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { useQuery } from '../../services/use-query';

/** One more than is shown as a number. */
const most = 10;

/** For staff: the way to what waits in their grids, with how much of it nobody has taken on yet. */
export function QueueEntry() {
  const query = { scope: 'queue', state: 'submitted', limit: most } as const;
  const waiting = useQuery(complaintApi.list, { query });
  const count = waiting.state === 'ready' ? waiting.data.items.length : 0;
  const more = waiting.state === 'ready' && waiting.data.nextCursor !== null;
  return (
    <Card flush>
      <Cell
        icon="list"
        id="open-queue"
        title="待办诉求"
        detail={count > 0 ? '有居民在等您受理' : '按时限排好，一键受理'}
        aside={count > 0 ? `${count}${more ? '+' : ''} 条待受理` : null}
        onPress={() => void Taro.navigateTo({ url: '/subpackages/complaint/queue/index' })}
      />
    </Card>
  );
}
