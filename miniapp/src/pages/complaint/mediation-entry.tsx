import { mediationApi } from '@linge/shared/mediation/mediation.api';
import Taro from '@tarojs/taro';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { useQuery } from '../../services/use-query';

/** For a party of a mediation: the way to it, and whether it waits for their word. */
export function MediationEntry() {
  const own = useQuery(mediationApi.listOwn, { query: { limit: 10 } });
  const items = own.state === 'ready' ? own.data.items : [];
  const [first] = items;
  if (!first) return null;
  const waiting = items.some(({ availableActions }) => availableActions.includes('confirm'));
  const url =
    items.length === 1
      ? `/subpackages/mediation/own/index?id=${first.id}`
      : '/subpackages/mediation/mine/index';
  return (
    <Card flush>
      <Cell
        icon="people"
        id="open-mediations"
        title="我参加的调解"
        detail={waiting ? '有调解协议等您确认' : '看约见的时间地点和调解协议'}
        aside={waiting ? '待确认' : null}
        onPress={() => void Taro.navigateTo({ url })}
      />
    </Card>
  );
}
