import type { ReactNode } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { Skeleton } from '../../../components/skeleton';
import { useMe, useSession } from '../../../services/session';

interface DeskGateProps {
  readonly permission: 'notice.reach' | 'notice.write';
  readonly onLogin: () => void;
  readonly children: (accountId: string) => ReactNode;
}

/** What only those get to see who write notices or carry them to the doors. */
export function DeskGate({ permission, onLogin, children }: DeskGateProps) {
  const session = useSession();
  const me = useMe();
  if (!session) {
    return (
      <EmptyState icon="notice" title="工作人员登录后使用" action={{ text: '登录', onPress: onLogin }} />
    );
  }
  if (!me) return <Skeleton />;
  if (!me.permissions.includes(permission)) {
    return (
      <EmptyState
        icon="notice"
        title="这里由网格和社区的工作人员使用"
        hint="发给您的通知，在首页的“通知公告”里"
      />
    );
  }
  return children(session.account.id);
}
