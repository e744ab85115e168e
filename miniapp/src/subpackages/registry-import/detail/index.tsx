import { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useRegistryImport } from '../../../services/registry-import';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { Actions } from './actions';
import { Result } from './result';
import { Rows } from './rows';
import './index.scss';

/** One import: how far it is, what it would do, and what to do with it. */
export default function Detail() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session) return <Import key={session.account.id} id={id} />;
  return (
    <Page title="导入结果" login={login.gate}>
      <EmptyState
        icon="list"
        title="工作人员登录后使用"
        action={{ text: '登录', onPress: () => void login.require() }}
      />
    </Page>
  );
}

function Import({ id }: { readonly id: string }) {
  const query = useRegistryImport(id);
  return (
    <Page
      title="导入结果"
      wide
      bottom={query.state === 'ready' && <Actions data={query.data} onChanged={query.replace} />}
    >
      {query.state === 'loading' && <Skeleton cards={2} />}
      {query.state === 'error' && (
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      )}
      {query.state === 'ready' && (
        <>
          <Result data={query.data} />
          <Rows key={query.data.state} data={query.data} />
        </>
      )}
    </Page>
  );
}
