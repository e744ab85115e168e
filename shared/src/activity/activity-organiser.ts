import type { RoleGrant } from '../account/account.schema.js';
import type { Role } from '../permission.js';

/** Those who organise for their whole community, or the town's. */
export const communityOrganisers: readonly Role[] = ['communityAdmin', 'townOfficer'];
/** Those who organise for their own grid. */
export const gridOrganisers: readonly Role[] = ['gridWorker', 'branchSecretary', 'microGridLeader'];

/** Whether somebody may organise by what they are; others of staff may as long as they lead a volunteer team. */
export function organisesByRole(grants: readonly RoleGrant[]): boolean {
  return grants.some(
    ({ role, gridId }) =>
      communityOrganisers.includes(role) || (gridOrganisers.includes(role) && gridId !== null),
  );
}
