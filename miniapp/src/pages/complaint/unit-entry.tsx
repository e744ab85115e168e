import { complaintApi } from '@linge/shared/complaint/complaint.api';
import Taro from '@tarojs/taro';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { useQuery } from '../../services/use-query';

/** One more than is shown as a number. */
const most = 10;

/** For the delegate of a unit: the way to what was dispatched to it. */
export function UnitEntry() {
  const waiting = useQuery(complaintApi.list, { query: { scope: 'unit', limit: most } });
  const count = waiting.state === 'ready' ? waiting.data.items.length : 0;
  const more = waiting.state === 'ready' && waiting.data.nextCursor !== null;
  return (
    <Card flush>
      <Cell
        icon="list"
        id="open-unit-queue"
        title="本单位待办"
        detail="社区派来的诉求，办好后反馈"
        aside={count > 0 ? `${count}${more ? '+' : ''} 件待办` : null}
        onPress={() => void Taro.navigateTo({ url: '/subpackages/complaint/unit/index' })}
      />
    </Card>
  );
}
