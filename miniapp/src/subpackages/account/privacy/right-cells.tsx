import Taro from '@tarojs/taro';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';

const go = (url: string) => () => void Taro.navigateTo({ url });

/** What somebody who is logged in can do about what is held of them. */
export function RightCells() {
  return (
    <Card flush>
      <Cell
        icon="shield"
        id="go-held"
        title="登记信息"
        detail="查看、更正，看谁看过我的号码"
        onPress={go('/subpackages/household/held/index')}
      />
      <Cell
        icon="list"
        id="go-export"
        title="导出我的信息"
        detail="整理成一份文件，只有您能下载"
        onPress={go('/subpackages/account/export/index')}
      />
      <Cell
        icon="home"
        id="go-guardian"
        title="孩子使用"
        detail="未满十四周岁要家长同意"
        onPress={go('/subpackages/account/guardian/index')}
      />
      <Cell
        icon="trash"
        id="go-delete"
        title="注销账号"
        detail="先看看会删除什么、留下什么"
        onPress={go('/subpackages/account/delete/index')}
      />
    </Card>
  );
}
