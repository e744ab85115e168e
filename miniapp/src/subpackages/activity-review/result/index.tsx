import { enoughAnswers, type FeedbackResult } from '@linge/shared/activity-review/activity-feedback.schema';
import { activityFeedbackApi } from '@linge/shared/activity-review/activity-review.api';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Card, Section } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Fact } from '../../../components/fact';
import { sumLines } from '../../../format/activity-review';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { useMay, useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { DeskGate } from '../part/desk-gate';
import '../part/review.scss';

/** 大家的评价, for those who organise: sums and words, without names. */
export default function Result() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  const organises = useMay('activity.organise');
  if (session && organises && id) return <Loaded key={session.account.id} id={id} />;
  return (
    <Page title="大家的评价" login={login.gate}>
      {id ? (
        <DeskGate onLogin={() => void login.require()} />
      ) : (
        <ErrorState text="没有找到这个活动，请从列表重新打开" />
      )}
    </Page>
  );
}

function Loaded({ id }: { readonly id: string }) {
  const query = useQuery(activityFeedbackApi.result, { params: { id } });
  return (
    <LoadedPage title="大家的评价" query={query}>
      {(result) => (
        <Page title="大家的评价">
          <Sums result={result} />
          <Words title="写给组织者的" words={result.words} />
          <Words title="写给志愿者的" words={result.thanks} />
        </Page>
      )}
    </LoadedPage>
  );
}

function Sums({ result: { answers, sums } }: { readonly result: FeedbackResult }) {
  if (!sums) {
    return (
      <EmptyState
        icon="people"
        title={answers === 0 ? '还没有人评价' : `收到 ${answers} 份评价`}
        hint={`满 ${enoughAnswers} 份才显示，免得看出是谁写的`}
      />
    );
  }
  return (
    <Section title={`${answers} 份评价`}>
      <Card>
        {sumLines(sums).map(({ name, text }) => (
          <Fact key={name} name={name}>
            <View className="number">{text}</View>
          </Fact>
        ))}
      </Card>
    </Section>
  );
}

function Words({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Section title={title}>
      <Card>
        <View className="stack">
          {words.map((one, index) => (
            <View key={index} className="review-words">
              {one}
            </View>
          ))}
        </View>
      </Card>
    </Section>
  );
}
