import { mediationApi } from '@linge/shared/mediation/mediation.api';
import Taro from '@tarojs/taro';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { useQuery } from '../../services/use-query';

/** For a party of a mediation: the way to it, and whether it waits for their word. */
export function MediationEntry() {
  const own = useQuery(mediationApi.listOwn, { query: { limit: 10 } });
  const items = own.state === 'ready' ? own.data.items : [];
  if (items.length === 0) return null;
  const waiting = items.filter(({ availableActions }) => availableActions.includes('confirm'));
  // straight to the one there is, or to the one that waits
  const [only, ...others] = waiting.length > 0 ? waiting : items;
  const url =
    only && others.length === 0
      ? `/subpackages/mediation/own/index?id=${only.id}`
      : '/subpackages/mediation/mine/index';
  return (
    <Card flush>
      <Cell
        icon="people"
        id="open-mediations"
        title="我参加的调解"
        detail={waiting.length > 0 ? '有调解协议等您确认' : '看约见的时间地点和调解协议'}
        aside={waiting.length > 0 ? '待确认' : null}
        onPress={() => void Taro.navigateTo({ url })}
      />
    </Card>
  );
}
