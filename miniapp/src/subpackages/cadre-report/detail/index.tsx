import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { cadreDueText } from '../../../format/cadre-report';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { ReportView } from '../part/report-view';
import { useKeptWords } from '../part/use-kept-words';
import { RecipientSteps } from './recipient-steps';

/** One report, for whoever it lies with. */
export default function DetailPage() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  return (
    <Page title="监督举报" login={login.gate}>
      {session ? (
        <Lying key={session.account.id} id={id} />
      ) : (
        <EmptyState
          icon="shield"
          title="受理人登录后查看"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}

function Lying({ id }: { readonly id: string }) {
  const query = useQuery(cadreReportApi.get, id ? { params: { id } } : null);
  const kept = useKeptWords();
  if (query.state === 'loading') return <Skeleton />;
  if (query.state === 'error') {
    return (
      <ErrorState
        text={errorText(query.error)}
        requestId={requestIdOf(query.error)}
        onRetry={() => void query.reload()}
      />
    );
  }
  return (
    <Slots>
      <ReportView report={query.data} due={cadreDueText(query.data)} />
      <RecipientSteps report={query.data} kept={kept} onChanged={query.replace} reload={query.reload} />
    </Slots>
  );
}
