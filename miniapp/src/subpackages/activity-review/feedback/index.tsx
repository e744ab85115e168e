import { activityFeedbackApi } from '@linge/shared/activity-review/activity-review.api';
import type { OwnReview } from '@linge/shared/activity-review/activity-feedback.schema';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery, type Query } from '../../../services/use-query';
import { TurnCard } from './turn-card';

/** 说说感受: three taps for each of mine who took part. */
export default function Feedback() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Loaded key={session.account.id} id={id} />;
  return (
    <Page title="说说感受" login={login.gate}>
      {id ? (
        <OwnGate hint="参加过的人登录后，点三下就好" onLogin={() => void login.require()}>
          {() => null}
        </OwnGate>
      ) : (
        <ErrorState text="没有找到这个活动，请从列表重新打开" />
      )}
    </Page>
  );
}

function Loaded({ id }: { readonly id: string }) {
  const query = useQuery(activityFeedbackApi.own, { params: { id } });
  return (
    <LoadedPage title="说说感受" query={query}>
      {(own) => <Turns own={own} query={query} />}
    </LoadedPage>
  );
}

function Turns({ own, query }: { readonly own: OwnReview; readonly query: Query<OwnReview> }) {
  const { activityId, turns } = own;
  const look = () => void Taro.navigateTo({ url: `/subpackages/activity/detail/index?id=${activityId}` });
  return (
    <Page title="说说感受">
      {turns.length === 0 && (
        <EmptyState
          icon="activity"
          title="参加过的人，活动结束后可以评价"
          action={{ text: '看这个活动', onPress: look }}
        />
      )}
      {turns.length > 0 && <View className="secondary small">组织者只看到满五份后的合计和不带名字的话</View>}
      {turns.map((turn) => (
        <TurnCard
          key={turn.signUpId}
          activityId={activityId}
          turn={turn}
          onSaid={(answer) =>
            query.replace({
              ...own,
              turns: turns.map((one) => (one.signUpId === turn.signUpId ? { ...one, answer } : one)),
            })
          }
        />
      ))}
    </Page>
  );
}
