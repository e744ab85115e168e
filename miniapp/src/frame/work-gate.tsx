import type { Permission } from '@linge/shared/permission';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/empty-state';
import { ErrorState } from '../components/error-state';
import type { IconName } from '../components/icon';
import { Skeleton } from '../components/skeleton';
import { errorText, requestIdOf } from '../services/error-text';
import { useSession } from '../services/session';
import { useWorkScopes } from '../services/work-scope';
import type { WorkScope } from '../services/work-scope.policy';

interface Told {
  readonly title: string;
  readonly hint?: string;
}

export interface WorkGateProps {
  /** What one must be allowed to do somewhere. */
  readonly permission: Permission;
  readonly icon: IconName;
  /** To a visitor. */
  readonly visitor: Told;
  /** To somebody who does not work here. */
  readonly closed: Told;
  readonly onLogin: () => void;
  /** The page for where the reader works: one community at least. */
  readonly children: (scopes: readonly WorkScope[]) => ReactNode;
}

/** What only those who work somewhere get to see, and where that is. */
export function WorkGate(props: WorkGateProps) {
  const session = useSession();
  if (session) return <Scoped key={session.account.id} {...props} />;
  const { icon, visitor, onLogin } = props;
  return <EmptyState icon={icon} {...visitor} action={{ text: '登录', onPress: onLogin }} />;
}

function Scoped({ permission, icon, closed, children }: WorkGateProps) {
  const scopes = useWorkScopes(permission);
  if (scopes.state === 'loading') return <Skeleton />;
  if (scopes.state === 'error') {
    return (
      <ErrorState
        text={errorText(scopes.error)}
        requestId={requestIdOf(scopes.error)}
        onRetry={scopes.reload}
      />
    );
  }
  if (scopes.data.length === 0) return <EmptyState icon={icon} {...closed} />;
  return children(scopes.data);
}
