import { activityFeedbackApi } from '@linge/shared/activity-review/activity-review.api';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { useQuery } from '../../../services/use-query';
import { go } from '../part/open-page';

const page = (name: string, id: string) => `/subpackages/activity-review/${name}/index?id=${id}`;

/** What I have to do with an activity after it: say what it was like, answer for pictures; kind words for who helped. */
export function AfterPart({ activityId }: { readonly activityId: string }) {
  const query = useQuery(activityFeedbackApi.own, { params: { id: activityId } });
  if (query.state !== 'ready') return null;
  const { turns, pictures, thanks } = query.data;
  const open = turns.some(({ answer, answeredByOther }) => !answer && !answeredByOther);
  const changes = turns.some(({ answer }) => answer?.open);
  return (
    <>
      {(turns.length > 0 || pictures.all > 0) && (
        <Card flush>
          {turns.length > 0 && (
            <Cell
              id="go-feedback"
              icon="star"
              title={open ? '说说感受' : '我的评价'}
              detail={open ? '点三下就好，组织者看不到是谁' : changes ? '七天内可以改' : '已收到，谢谢'}
              onPress={() => go(page('feedback', activityId))}
            />
          )}
          {pictures.all > 0 && (
            <Cell
              id="go-consents"
              icon="camera"
              title="照片里有我"
              detail={pictures.waiting > 0 ? `${pictures.waiting} 张等您答复` : '随时可以撤回同意'}
              onPress={() => go(page('consent', activityId))}
            />
          )}
        </Card>
      )}
      {thanks && thanks.length > 0 && (
        <Section title="收到的感谢">
          <Card>
            <View className="stack">
              {thanks.map((one, index) => (
                <View key={index} className="activity-thanks">
                  {one}
                </View>
              ))}
            </View>
          </Card>
        </Section>
      )}
    </>
  );
}
