import { ErrorState } from '../../../components/error-state';
import { EmptyState } from '../../../components/empty-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { errorText } from '../../../services/error-text';
import { useWorkScopes } from '../../../services/work-scope';
import { StaffGate } from '../part/staff-gate';
import { MoveInForm } from './move-in-form';
import '../part/part.scss';

const title = '新户入住';

/** A household moves in, with its people. */
export default function MoveIn() {
  return <StaffGate title={title}>{() => <Asked />}</StaffGate>;
}

function Asked() {
  const scopes = useWorkScopes('resident.manage');
  if (scopes.state === 'ready') {
    const [first] = scopes.data;
    if (first) return <MoveInForm scopes={scopes.data} first={first.communityId} />;
  }
  return (
    <Page title={title}>
      {scopes.state === 'loading' && <Skeleton cards={2} />}
      {scopes.state === 'error' && <ErrorState text={errorText(scopes.error)} onRetry={scopes.reload} />}
      {scopes.state === 'ready' && (
        <EmptyState icon="people" title="台账由网格员和社区登记" hint="请联系您所在网格的网格员" />
      )}
    </Page>
  );
}
