import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import type { ReleaseDesk } from '@linge/shared/public-record/public-record.schema';
import { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery, type Query } from '../../../services/use-query';
import { ReleaseForm } from './release-form';
import { Released } from './released';
import './index.scss';

/** Releasing a complaint, with a preview, and taking that back. */
export default function Release() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Desk key={session.account.id} id={id} accountId={session.account.id} />;
  return (
    <Page title="公示这件诉求" login={login.gate}>
      {id ? (
        <EmptyState
          icon="complaint"
          title="社区管理员登录后使用"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      ) : (
        <ErrorState text="没有找到这件诉求，请从列表重新打开" />
      )}
    </Page>
  );
}

function Desk({ id, accountId }: { readonly id: string; readonly accountId: string }) {
  const query = useQuery(publicRecordApi.desk, { params: { id } });
  if (query.state === 'loading') {
    return (
      <Page title="公示这件诉求" wide>
        <Skeleton />
      </Page>
    );
  }
  if (query.state === 'error') {
    return (
      <Page title="公示这件诉求">
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      </Page>
    );
  }
  return <Chosen desk={query.data} query={query} accountId={accountId} />;
}

const obstacles = {
  sensitive: { title: '这一类诉求不公示', hint: '纠纷和家事涉及隐私，任何时候都不公开' },
  notEnded: { title: '还没有办结', hint: '登记处理结果以后，就可以公示' },
} as const;

interface ChosenProps {
  readonly desk: ReleaseDesk;
  readonly query: Query<ReleaseDesk>;
  readonly accountId: string;
}

function Chosen({ desk, query, accountId }: ChosenProps) {
  const { record, obstacle } = desk;
  // what waits to be looked at stands, too: others see it once it is let through
  if (record && (record.shown || record.check))
    return <Released desk={desk} record={record} onChanged={query.replace} />;
  if (obstacle) {
    return (
      <Page title="公示这件诉求">
        <EmptyState icon="shield" {...obstacles[obstacle]} />
      </Page>
    );
  }
  return <ReleaseForm desk={desk} draftKey={`${accountId}/${desk.complaintId}`} onReleased={query.reload} />;
}
