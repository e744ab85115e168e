import Taro from '@tarojs/taro';
import { Cell } from '../../components/cell';
import { useCadreWork } from '../../services/cadre-report';

/** For whoever reports about cadres come to: the way to them, with how many wait. */
export function CadreWorkCell() {
  const work = useCadreWork();
  if (!work) return null;
  return (
    <Cell
      icon="shield"
      id="go-cadre-desk"
      title="受理监督举报"
      detail="居民匿名反映的"
      aside={work.waiting > 0 ? `${work.waiting} 件待受理` : null}
      onPress={() => void Taro.navigateTo({ url: '/subpackages/cadre-report/desk/index' })}
    />
  );
}
