import type { ReactNode } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { Skeleton } from '../../../components/skeleton';
import { useMe, useSession } from '../../../services/session';

interface DeskGateProps {
  readonly onLogin: () => void;
  readonly children: (accountId: string) => ReactNode;
}

/** What only those get to see who organise. */
export function DeskGate({ onLogin, children }: DeskGateProps) {
  const session = useSession();
  const me = useMe();
  if (!session) {
    return (
      <EmptyState
        icon="activity"
        title="组织活动的人登录后使用"
        action={{ text: '登录', onPress: onLogin }}
      />
    );
  }
  if (!me) return <Skeleton />;
  if (!me.permissions.includes('activity.organise')) {
    return (
      <EmptyState
        icon="activity"
        title="这里由网格、社区和志愿队组织活动的人使用"
        hint="想参加活动，到“活动”里报名；想办一场，打电话告诉网格员"
      />
    );
  }
  return children(session.account.id);
}
