import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { PlaceCounts } from '@linge/shared/complaint/complaint-place.schema';
import { permissionRoles } from '@linge/shared/permission';
import { reaches, type Scope } from '../common/auth/scope.policy.js';
import { hourOf } from '../common/clock/working-day.policy.js';

/** Staff of a grid look at its places, the community and the town at those of every grid and of all together. */
export function mayReadPlaces(grants: readonly RoleGrant[], scope: Scope): boolean {
  return reaches(grants, permissionRoles['complaint.queue'], scope);
}

/** When the month of a day began. @param today in Asia/Shanghai */
export function monthBegan(today: string): Date {
  return hourOf(`${today.slice(0, 7)}-01`, 0);
}

export const noCounts: PlaceCounts = { open: 0, overdue: 0, month: 0 };

export function addCounts(one: PlaceCounts, other: PlaceCounts): PlaceCounts {
  return {
    open: one.open + other.open,
    overdue: one.overdue + other.overdue,
    month: one.month + other.month,
  };
}
