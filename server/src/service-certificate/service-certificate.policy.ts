import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles } from '@linge/shared/permission';
import { reaches } from '../common/auth/scope.policy.js';

/** Whether somebody keeps the certificates that a community issued. */
export function keepsCertificates(grants: readonly RoleGrant[], communityId: string): boolean {
  return reaches(grants, permissionRoles['serviceCertificate.keep'], { communityId });
}
