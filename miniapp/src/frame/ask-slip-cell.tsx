import Taro from '@tarojs/taro';
import { Cell } from '../components/cell';

/** For whoever put a slip of paper into a box: the way to what became of it, without a login. */
export function AskSlipCell() {
  return (
    <Cell
      id="go-ask-slip"
      icon="message"
      title="查意见箱答复"
      detail="投过意见的，凭纸条上的编号和查询码查"
      onPress={() => void Taro.navigateTo({ url: '/subpackages/suggestion-box/ask/index' })}
    />
  );
}
