import { type ReactNode } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import type { LoadState } from '../../../services/load-state';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';

interface StaffGateProps {
  readonly title: string;
  /** Given once there is a session; a new one for each person. */
  readonly children: () => ReactNode;
}

/** The registry is opened by those who keep it, logged in. */
export function StaffGate({ title, children }: StaffGateProps) {
  const session = useSession();
  const login = useLogin();
  if (session) return children();
  return (
    <Page title={title} login={login.gate}>
      <EmptyState
        icon="people"
        title="工作人员登录后使用"
        hint="台账只对负责这一网格的工作人员开放"
        action={{ text: '登录', onPress: () => void login.require() }}
      />
    </Page>
  );
}

interface LoadedProps<Data> {
  readonly title: string;
  readonly query: LoadState<Data> & { readonly reload: () => Promise<void> };
  readonly children: (data: Data) => ReactNode;
}

/** The page once what it is about has been loaded; until then what there is to say about that. */
export function Loaded<Data>({ title, query, children }: LoadedProps<Data>) {
  if (query.state === 'ready') return children(query.data);
  return (
    <Page title={title} wide>
      {query.state === 'loading' ? (
        <Skeleton cards={2} />
      ) : (
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      )}
    </Page>
  );
}
