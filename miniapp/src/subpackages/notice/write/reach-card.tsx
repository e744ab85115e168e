import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { previewRows } from '../../../format/notice-desk';
import { countText } from '../../../format/number';
import { spoken } from '../../../platform/press';
import { noticeProblemText } from '../../../services/notice-content';
import '../part/notice-view.scss';
import type { Reach } from './use-reach';

/** How many a notice is for, and how they can be reached. */
export function ReachCard({ reach }: { readonly reach: Reach }) {
  return (
    <Section title="会通知到多少人">
      <Card>
        {reach.state === 'none' && (
          <View className="secondary">选好发到哪里，这里会算出有多少户、多少人</View>
        )}
        {reach.state === 'loading' && <View className="secondary">正在统计…</View>}
        {reach.state === 'error' && (
          <View className="stack">
            <View>{noticeProblemText(reach.error)}</View>
            <View className="row">
              <Button onPress={() => void reach.reload()}>再试一次</Button>
            </View>
          </View>
        )}
        {reach.state === 'ready' && (
          <View {...spoken('会通知到多少人')}>
            <View className="notice-figure number">
              {`${countText(reach.data.households)} 户 ${countText(reach.data.people)} 人`}
            </View>
            {reach.data.households === 0 && <View>这个范围里没有人，请换一个范围</View>}
            {previewRows(reach.data).map(({ name, text }) => (
              <Fact key={name} name={name}>
                {text}
              </Fact>
            ))}
            <View className="secondary small">
              {`${countText(reach.data.accounts)} 个人会在“消息”里收到，其中 ${countText(reach.data.pushAccounts)} 人还会收到微信提醒`}
            </View>
          </View>
        )}
      </Card>
    </Section>
  );
}
