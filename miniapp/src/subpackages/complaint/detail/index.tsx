import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { TellMeCard } from '../../../frame/tell-me-card';
import { showsStays } from '../../../format/complaint-stay';
import { alertProps } from '../../../platform/alert';
import { barActions } from '../../../services/complaint-action-bar';
import { actionForms } from '../../../services/complaint-action-form';
import { errorText, requestIdOf } from '../../../services/error-text';
import { nextOnWalk } from '../../../services/queue-walk';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { ActionBar } from './action-bar';
import { ActionSheet } from './action-sheet';
import { DispatchesCard } from './dispatches-card';
import { History } from './history';
import { MediationLink } from './mediation-link';
import { MergedCard } from './merged-card';
import { ReleaseLink } from './release-link';
import { ReportCard } from './report-card';
import { StateCard } from './state-card';
import { StaysCard } from './stays-card';
import { Unfollow } from './unfollow';
import { useComplaintAction } from './use-complaint-action';
import './index.scss';

/** One complaint, for whoever reported it and for those who deal with it. */
export default function ComplaintDetail() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Detail key={session.account.id} id={id} accountId={session.account.id} />;
  return (
    <Page title="诉求详情" login={login.gate}>
      {id ? (
        <EmptyState
          icon="complaint"
          title="登录后可以看到这条诉求"
          hint="只有反映人和负责办理的工作人员能看到"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      ) : (
        <ErrorState text="没有找到这条诉求，请从列表重新打开" />
      )}
    </Page>
  );
}

function Detail({ id, accountId }: { readonly id: string; readonly accountId: string }) {
  const query = useQuery(complaintApi.get, { params: { id } });
  const acting = useComplaintAction(query);
  if (query.state === 'loading') {
    return (
      <Page title="诉求详情" wide>
        <Skeleton />
      </Page>
    );
  }
  if (query.state === 'error') {
    return (
      <Page title="诉求详情">
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      </Page>
    );
  }
  const complaint = query.data;
  const actions = barActions(complaint.availableActions, complaint.timeline.at(-1)?.type);
  const next = acting.finished ? nextOnWalk(id) : null;
  const notice = acting.notice ?? (query.stale ? `没有刷新成功：${errorText(query.stale)}` : null);
  return (
    <Page
      title="诉求详情"
      wide
      bottom={
        (actions.main.length + actions.more.length > 0 || next) && (
          <ActionBar
            actions={actions}
            next={next}
            accepting={acting.accept.busy}
            onAccept={() => acting.accept.run(complaint)}
            onShow={acting.show}
          />
        )
      }
      over={<ActionSheet acting={acting} complaint={complaint} actions={actions} accountId={accountId} />}
    >
      {notice && (
        <View className="complaint-notice" {...alertProps}>
          {notice}
        </View>
      )}
      <Content
        complaint={complaint}
        onWithdraw={() => acting.show('withdraw')}
        onCalled={() => void query.reload()}
      />
    </Page>
  );
}

/** Whoever reported or follows it, as long as there is something to come. */
function hearsOf({ state, following, reporter, timeline }: Complaint): boolean {
  const own = reporter === null && timeline[0]?.mine === true;
  return (own || following) && state !== 'closed' && state !== 'withdrawn';
}

interface ContentProps {
  readonly complaint: Complaint;
  readonly onWithdraw: () => void;
  readonly onCalled: () => void;
}

function Content({ complaint, onWithdraw, onCalled }: ContentProps) {
  return (
    <View className="complaint-detail">
      <View className="complaint-detail__main">
        <StateCard complaint={complaint} />
        <ReportCard complaint={complaint} onCalled={onCalled} />
        {hearsOf(complaint) && <TellMeCard templates={['complaintProgress']} title="办理有进展时告诉我" />}
      </View>
      <View className="complaint-detail__side">
        {complaint.mergedHere.length > 0 && <MergedCard merged={complaint.mergedHere} />}
        {complaint.dispatches.length > 0 && <DispatchesCard dispatches={complaint.dispatches} />}
        {complaint.category.sensitive && <MediationLink key={complaint.version} complaintId={complaint.id} />}
        <ReleaseLink complaint={complaint} />
        {showsStays(complaint.stays) && <StaysCard stays={complaint.stays} />}
        <History timeline={complaint.timeline} calls={complaint.calls} />
        {complaint.availableActions.includes('withdraw') && (
          <Button id="withdraw" kind="text" onPress={onWithdraw}>
            {actionForms.withdraw.button}
          </Button>
        )}
        {complaint.following && <Unfollow id={complaint.id} />}
      </View>
    </View>
  );
}
