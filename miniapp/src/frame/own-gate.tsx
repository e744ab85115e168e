import type { ReactNode } from 'react';
import { EmptyState } from '../components/empty-state';
import { useSession } from '../services/session';

/** What is somebody's own: a visitor is asked to log in, and whoever follows them here starts anew. */
export function OwnGate({
  hint,
  onLogin,
  children,
}: {
  readonly hint: string;
  readonly onLogin: () => void;
  readonly children: (accountId: string) => ReactNode;
}) {
  const session = useSession();
  if (session) return <>{children(session.account.id)}</>;
  return (
    <EmptyState icon="shield" title="登录后使用" hint={hint} action={{ text: '登录', onPress: onLogin }} />
  );
}
