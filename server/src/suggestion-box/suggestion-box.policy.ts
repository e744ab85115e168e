import type { RoleGrant } from '@linge/shared/account/account.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import type {
  BoxAction,
  BoxPerson,
  BoxSlipAction,
  BoxSlipState,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import { reaches, type Scope } from '../common/auth/scope.policy.js';

/** All who work for a community know its boxes, whichever grid they serve. */
export function mayReadBoxes(grants: readonly RoleGrant[], communityId: string): boolean {
  const roles: readonly Role[] = permissionRoles['suggestionBox.read'];
  return grants.some((grant) => roles.includes(grant.role) && grant.communityId === communityId);
}

/** What was in a box, and for which household it is there, stays with its grid and the administrators. */
export function mayReadSlips(grants: readonly RoleGrant[], box: Scope): boolean {
  return reaches(grants, permissionRoles['suggestionBox.readSlips'], box);
}

export function mayManageBoxes(grants: readonly RoleGrant[], communityId: string): boolean {
  return reaches(grants, permissionRoles['suggestionBox.manage'], { communityId });
}

/** The role in which somebody records openings and deals with slips: the nearest to the box. */
export function roleAtBox(grants: readonly RoleGrant[], box: Scope): Role | undefined {
  return permissionRoles['suggestionBox.record'].find((role) => reaches(grants, [role], box));
}

export function boxActions(
  grants: readonly RoleGrant[],
  box: Scope & { readonly retired: boolean | number; readonly lastOpenedOn: string | null },
  today: string,
): BoxAction[] {
  const open = !box.retired && box.lastOpenedOn !== today && roleAtBox(grants, box) !== undefined;
  return [
    ...(open ? (['open'] as const) : []),
    ...(mayManageBoxes(grants, box.communityId) ? (['change'] as const) : []),
  ];
}

export function slipActions(grants: readonly RoleGrant[], box: Scope, state: BoxSlipState): BoxSlipAction[] {
  if (!roleAtBox(grants, box)) return [];
  if (state === 'waiting') return ['file', 'join', 'setAside'];
  return state === 'filed' || state === 'joined' ? ['answer'] : [];
}

/** A post of somebody on the community's list of staff; nulls where they have none in a grid. */
export interface StaffPost {
  readonly id: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly role: BoxPerson['role'];
  readonly gridId: string | null;
  readonly gridName: string | null;
}

/** Who may be present, each once: whoever asks, then those who serve the box's grid, then the others as they came. */
export function peopleAt(posts: readonly StaffPost[], box: Scope, accountId: string): BoxPerson[] {
  const near = (post: StaffPost) => (post.accountId === accountId ? 0 : post.gridId === box.gridId ? 1 : 2);
  const own = (post: StaffPost) => Number(post.gridId !== box.gridId);
  const sorted = [...posts].sort((one, other) => near(one) - near(other) || own(one) - own(other));
  const people = new Map<string, BoxPerson>();
  for (const { id, name, role, gridName, accountId: account } of sorted) {
    if (people.has(id)) continue;
    people.set(id, { staffMemberId: id, name, role, gridName, self: account === accountId });
  }
  return [...people.values()];
}
