import { activityApi } from '@linge/shared/activity/activity.api';
import type { PublicActivity } from '@linge/shared/activity/activity.schema';
import type { SignUpStanding } from '@linge/shared/activity/sign-up.schema';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { placesTag, whenText } from '../../../format/activity';
import { Page } from '../../../frame/page';
import { isAfterwards } from '../../../services/activity-review';
import { activityIdOf } from '../../../services/activity-link';
import { errorText, requestIdOf } from '../../../services/error-text';
import { shownPhotos } from '../../../services/file-link';
import { useSession } from '../../../services/session';
import { asItStands } from '../../../services/sign-up.policy';
import { useLogin } from '../../../services/use-login';
import { useQuery, type Query } from '../../../services/use-query';
import { ActivityView } from '../part/activity-view';
import { pages } from '../part/open-page';
import { Joining } from './joining';
import { ReviewPart } from './review-part';
import { Told } from './told';
import { SignUpBar } from './sign-up-bar';

/** One activity, for anybody; who is logged in signs up with one tap. */
export default function ActivityDetail() {
  const id = activityIdOf(useRouter().params) ?? '';
  const activity = useQuery(activityApi.get, id ? { params: { id } } : null);
  useShareAppMessage(() => {
    const path = pages.detail(id).slice(1);
    if (activity.state !== 'ready') return { title: '社区活动', path };
    return { title: `${activity.data.title}，${whenText(activity.data)}`, path };
  });
  if (activity.state === 'ready') return <Shown activity={activity.data} query={activity} />;
  return (
    <Page title="活动">
      {!id && <ErrorState text="没有找到这个活动，请从列表重新打开" />}
      {id && activity.state === 'loading' && <Skeleton />}
      {activity.state === 'error' && (
        <ErrorState
          text={errorText(activity.error)}
          requestId={requestIdOf(activity.error)}
          onRetry={() => void activity.reload()}
        />
      )}
    </Page>
  );
}

interface ShownProps {
  readonly activity: PublicActivity;
  readonly query: Query<PublicActivity>;
}

function Shown({ activity, query }: ShownProps) {
  const session = useSession();
  const login = useLogin();
  const content = (standing: SignUpStanding | null = null) => {
    const now = asItStands(activity, standing);
    return (
      <>
        <Told activity={activity} />
        <ActivityView
          activity={{
            ...now,
            roles: now.roles.map((role) => ({ ...role, free: now.state === 'published' ? role.free : null })),
            photos: shownPhotos(activity.pictures),
          }}
          tag={placesTag(now)}
        />
        {isAfterwards(activity) && (
          <ReviewPart
            activityId={activity.id}
            {...(session ? {} : { onLogin: () => void login.require() })}
          />
        )}
      </>
    );
  };
  if (session) {
    return (
      <Joining
        key={session.account.id}
        accountId={session.account.id}
        activity={activity}
        onChanged={query.reload}
      >
        {content}
      </Joining>
    );
  }
  return (
    <Page
      title="活动"
      login={login.gate}
      bottom={<SignUpBar activity={activity} standing={null} visitor onLogin={() => void login.require()} />}
    >
      {content()}
    </Page>
  );
}
