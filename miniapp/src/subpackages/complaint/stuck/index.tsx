import { complaintStuckApi } from '@linge/shared/complaint/complaint-stuck.api';
import { View } from '@tarojs/components';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { stuckReasonText } from '../../../services/complaint-stuck';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { StuckGroup } from './stuck-group';
import './index.scss';

/** 今天要盯的: what does not move at my level, by why. */
export default function Stuck() {
  const login = useLogin();
  return (
    <Page title="今天要盯的" wide login={login.gate}>
      <WorkGate
        permission="complaint.queue"
        icon="clock"
        visitor={{ title: '工作人员登录后使用' }}
        closed={{
          title: '这里只对社区工作人员开放',
          hint: '您反映的问题在“诉求”里，可以随时看进度',
        }}
        onLogin={() => void login.require()}
      >
        {() => <Groups />}
      </WorkGate>
    </Page>
  );
}

function Groups() {
  const counts = useQuery(complaintStuckApi.counts, {});
  if (counts.state === 'loading') return <Skeleton />;
  if (counts.state === 'error') {
    return (
      <ErrorState
        text={errorText(counts.error)}
        requestId={requestIdOf(counts.error)}
        onRetry={() => void counts.reload()}
      />
    );
  }
  const reasons = counts.data.reasons.filter(({ count }) => count > 0);
  if (reasons.length === 0) {
    return (
      <EmptyState
        icon="check"
        title="没有卡住的诉求"
        hint="今天到期、三个工作日没有进展、单位没有回音的会在这里。工作日早上八点也会发到消息里"
      />
    );
  }
  return (
    <View className="stuck">
      {reasons.map(({ reason, count }) => (
        <StuckGroup key={reason} reason={reason} count={count} {...stuckReasonText[reason]} />
      ))}
    </View>
  );
}
