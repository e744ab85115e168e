import type { StaffMember } from '@linge/shared/staff/staff.schema';
import type { ReactNode } from 'react';
import { ErrorState } from '../components/error-state';
import { Skeleton } from '../components/skeleton';
import { errorText, requestIdOf } from '../services/error-text';
import { useStaffMembers } from '../services/staff';

interface StaffPeopleProps {
  readonly communityId: string;
  readonly children: (people: readonly StaffMember[]) => ReactNode;
}

/** What needs the list of staff, once it is there. */
export function StaffPeople({ communityId, children }: StaffPeopleProps) {
  const staff = useStaffMembers(communityId);
  if (staff.state === 'loading') return <Skeleton cards={1} />;
  if (staff.state === 'error') {
    return (
      <ErrorState text={errorText(staff.error)} requestId={requestIdOf(staff.error)} onRetry={staff.reload} />
    );
  }
  return children(staff.data);
}
