import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { StatusTag } from '../../../components/status-tag';
import { complaintHeadline, complaintStateTag } from '../../../format/complaint-state';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { actionForms } from '../../../services/complaint-action-form';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { ActionBar, hasBarActions } from './action-bar';
import { ActionForm } from './action-form';
import { History } from './history';
import { ReportCard } from './report-card';
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
  const notice = acting.notice ?? (query.stale ? `没有刷新成功：${errorText(query.stale)}` : null);
  return (
    <Page
      title="诉求详情"
      wide
      bottom={
        hasBarActions(complaint.availableActions) && (
          <ActionBar
            available={complaint.availableActions}
            accepting={acting.accept.busy}
            onAccept={() => acting.accept.run(complaint)}
            onShow={acting.show}
          />
        )
      }
      over={
        <Sheet visible={acting.visible} title={actionForms[acting.action].title} onClose={acting.close}>
          <ActionForm
            key={acting.action}
            complaint={complaint}
            action={acting.action}
            accountId={accountId}
            onDone={acting.done}
            onOutdated={acting.outdated}
          />
        </Sheet>
      }
    >
      {notice && (
        <View className="complaint-notice" {...alertProps}>
          {notice}
        </View>
      )}
      <Content complaint={complaint} onWithdraw={() => acting.show('withdraw')} />
    </Page>
  );
}

function Content({ complaint, onWithdraw }: { complaint: Complaint; onWithdraw: () => void }) {
  const tag = complaintStateTag[complaint.state];
  return (
    <View className="complaint-detail">
      <View className="complaint-detail__main">
        <Card>
          <View className="stack">
            <View className="row">
              <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
            </View>
            <View className="complaint-headline">{complaintHeadline(complaint)}</View>
            {complaint.handlerName && (
              <View className="secondary small">办理人：{complaint.handlerName}</View>
            )}
          </View>
        </Card>
        <ReportCard complaint={complaint} />
      </View>
      <View className="complaint-detail__side">
        <History timeline={complaint.timeline} />
        {complaint.availableActions.includes('withdraw') && (
          <Button id="withdraw" kind="text" onPress={onWithdraw}>
            {actionForms.withdraw.button}
          </Button>
        )}
      </View>
    </View>
  );
}
