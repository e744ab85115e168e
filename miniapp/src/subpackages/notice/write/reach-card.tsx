import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { PreviewAudience } from '@linge/shared/notice/notice-audience.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { previewRows } from '../../../format/notice-desk';
import { countText } from '../../../format/number';
import { spoken } from '../../../platform/press';
import { errorText } from '../../../services/error-text';
import { audienceBody, type NoticeDraft } from '../../../services/notice-draft.policy';
import { useQuery } from '../../../services/use-query';
import { useRested } from '../../../services/use-rested';
import '../part/notice-view.scss';

/** How many a notice is for, and how they can be reached, counted anew whenever something else is chosen. */
export function ReachCard({ draft }: { readonly draft: NoticeDraft }) {
  const { sender, audience, countsByHousehold } = draft;
  const asked: PreviewAudience | null =
    sender && audience.places.length > 0
      ? {
          level: sender.level,
          communityId: sender.communityId,
          audience: audienceBody(audience),
          countsByHousehold,
        }
      : null;
  const key = asked ? JSON.stringify(asked) : '';
  const rested = useRested(key);
  // numbers of what was chosen before would mislead
  const counting = key !== rested;
  const query = useQuery(
    noticeDeskApi.previewAudience,
    rested ? { body: JSON.parse(rested) as PreviewAudience } : null,
  );
  return (
    <Section title="会通知到多少人">
      <Card>
        {!asked && <View className="secondary">选好发到哪里，这里会算出有多少户、多少人</View>}
        {asked && (counting || query.state === 'loading') && <View className="secondary">正在统计…</View>}
        {asked && !counting && query.state === 'error' && (
          <View className="stack">
            <View>{errorText(query.error)}</View>
            <View className="row">
              <Button onPress={() => void query.reload()}>再试一次</Button>
            </View>
          </View>
        )}
        {asked && !counting && query.state === 'ready' && (
          <View {...spoken('会通知到多少人')}>
            <View className="notice-figure number">
              {`${countText(query.data.households)} 户 ${countText(query.data.people)} 人`}
            </View>
            {query.data.households === 0 && <View>这个范围里没有人，请换一个范围</View>}
            {previewRows(query.data).map(({ name, text }) => (
              <Fact key={name} name={name}>
                {text}
              </Fact>
            ))}
            <View className="secondary small">
              {`${countText(query.data.accounts)} 个人会在“消息”里收到，其中 ${countText(query.data.pushAccounts)} 人还会收到微信提醒`}
            </View>
          </View>
        )}
      </Card>
    </Section>
  );
}
