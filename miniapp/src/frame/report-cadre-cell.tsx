import Taro from '@tarojs/taro';
import { Cell } from '../components/cell';

/** For whoever has something to say about those who serve them: the way to say it, without a login. */
export function ReportCadreCell() {
  return (
    <Cell
      id="go-cadre-report"
      icon="shield"
      title="监督举报"
      detail="反映工作人员的问题，不登录不留名"
      onPress={() => void Taro.navigateTo({ url: '/subpackages/cadre-report/report/index' })}
    />
  );
}
