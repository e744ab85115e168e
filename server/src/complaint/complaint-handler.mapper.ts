import type { LevelStay } from '@linge/shared/complaint/complaint-level.schema';
import type { Role } from '@linge/shared/permission';
import { staffTitle } from '../common/wording/staff-title.js';
import { staysOf } from './complaint-stay.policy.js';
import type { ComplaintParts } from './complaint.mapper.js';

/** Whoever handles it, in the role in which they last took a step or were given it. */
export function handlerName(parts: ComplaintParts): string | null {
  const { handlerAccountId } = parts.row;
  if (handlerAccountId === null) return null;
  const roles = parts.events.map((event) => {
    if (event.handlerAccountId === handlerAccountId) return event.handlerRole;
    const acted = event.actorAccountId === handlerAccountId && event.actorRole !== 'resident';
    return acted ? event.actorRole : null;
  });
  return nameOf(handlerAccountId, roles.findLast((role) => role !== null) ?? null, parts);
}

export function nameOf(account: string | null, role: Role | null, parts: ComplaintParts): string | null {
  if (account === null || role === null) return null;
  if (account === parts.accountId) return '我';
  if (role === 'resident') return parts.reporter?.name ?? null;
  const name = parts.staffNames.get(account);
  // Staff know one another; a resident is told the post and the surname.
  return staffTitle(role, parts.row.gridName, parts.audience === 'staff' ? name : name && `${[...name][0]}*`);
}

/** Which level answered for it when, and who took it on there. */
export function toStays(parts: ComplaintParts): LevelStay[] {
  return staysOf(parts.events, parts.row.gridName).map(({ handler, missed, ...stay }) => ({
    ...stay,
    since: stay.since.toISOString(),
    until: stay.until?.toISOString() ?? null,
    acceptedAt: stay.acceptedAt?.toISOString() ?? null,
    resolvedAt: stay.resolvedAt?.toISOString() ?? null,
    handlerName: handler && nameOf(handler.accountId, handler.role, parts),
    missed: [...missed],
  }));
}
