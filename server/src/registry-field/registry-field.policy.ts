import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { CustomValue } from '@linge/shared/resident/ledger.schema';
import { permissionRoles } from '@linge/shared/permission';
import type { RegistryField, RegistryVisibility } from '@linge/shared/registry-field/registry-field.schema';

type Grants = readonly RoleGrant[];

const holds = (grants: Grants, roles: readonly string[], communityId: string) =>
  grants.some((grant) => grant.communityId === communityId && roles.includes(grant.role));

/** Whoever serves a grid of the community, too. */
export function mayReadFields(grants: Grants, communityId: string): boolean {
  return holds(grants, permissionRoles['registryField.read'], communityId);
}

export function mayManageFields(grants: Grants, communityId: string): boolean {
  return holds(grants, permissionRoles['registryField.manage'], communityId);
}

/** What is for administrators is not even known to the others. */
export function maySee(visibleTo: RegistryVisibility, grants: Grants, communityId: string): boolean {
  return visibleTo === 'staff' || mayManageFields(grants, communityId);
}

/** What is wrong with a value of a field, if anything. */
export function valueProblem(
  { type, options, retired }: Pick<RegistryField, 'type' | 'options' | 'retired'>,
  value: CustomValue,
): 'retired' | 'invalid_type' | 'not_an_option' | undefined {
  if (retired) return 'retired';
  switch (type) {
    case 'text':
      return typeof value === 'string' && value.trim() ? undefined : 'invalid_type';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'invalid_type';
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : 'invalid_type';
    case 'date':
      return typeof value === 'string' && isDay(value) ? undefined : 'invalid_type';
    case 'choice':
      return typeof value === 'string' && options.includes(value) ? undefined : 'not_an_option';
  }
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
