import { EmptyState } from '../../../components/empty-state';
import { useMay, useSession } from '../../../services/session';

/** For those who do not organise: a visitor logs in, others are told whose page this is. */
export function DeskGate({ onLogin }: { readonly onLogin: () => void }) {
  const session = useSession();
  const organises = useMay('activity.organise');
  if (session && organises) return null;
  if (session) return <EmptyState icon="activity" title="这里由组织活动的人使用" />;
  return (
    <EmptyState icon="activity" title="组织活动的人登录后使用" action={{ text: '登录', onPress: onLogin }} />
  );
}
