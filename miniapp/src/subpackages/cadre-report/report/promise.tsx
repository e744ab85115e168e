import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { Icon } from '../../../components/icon';

const promises = [
  '不用登录，不记录您的账号、微信、手机和网络地址，时间只记到哪一天',
  '网格员看不到；社区里除受理人外，谁也看不到',
  '内容加密保存，只有受理的人打得开',
];

/** What a reporter may rely on, before anything else. */
export function PromiseCard() {
  return (
    <Card>
      <View className="stack">
        <Heading level={2}>没有人知道是您举报的</Heading>
        {promises.map((words) => (
          <View key={words} className="promise">
            <Icon name="check" className="promise__icon" />
            <View className="grow">{words}</View>
          </View>
        ))}
        <View className="secondary small">
          请不要写自己的姓名、电话和住址。反映镇干部的问题，请打 12388（纪检监察举报电话）。
        </View>
      </View>
    </Card>
  );
}
