import type { RoleGrant } from '@linge/shared/account/account.schema';
import { stuckAfterWorkingDays, type StuckReason } from '@linge/shared/complaint/complaint-stuck.schema';
import type { ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import { silentDays } from '@linge/shared/complaint/complaint.transitions';
import { permissionRoles, type Role } from '@linge/shared/permission';
import {
  dayWithWorkingDaysLeft,
  endOfDay,
  hourOf,
  type IsWorkingDay,
} from '../common/clock/working-day.policy.js';

/** Who is told of what is stuck in a grid; each level sees to its own. */
export const gridStaffRoles: readonly Role[] = ['gridWorker', 'partTimeGridWorker', 'branchSecretary'];
/** Who takes something on in a grid: without one of these it is without a worker. */
export const gridWorkingRoles: readonly Role[] = ['gridWorker', 'partTimeGridWorker'];

/** A level of a grid, or of a whole community, that somebody sees to. */
export interface StuckScope {
  readonly communityId: string;
  readonly gridId: string | null;
  readonly level: ComplaintLevel;
  /** Nobody works there. */
  readonly vacant: boolean;
}

/** A grid, or a whole community, in which somebody may check what was done, at any level. */
export interface CheckScope {
  readonly communityId: string;
  readonly gridId: string | null;
  /** Who looks: what they dealt with is not theirs to check. Null for whatever waits, whoever may check it. */
  readonly checkedBy: string | null;
}

/** What is stuck by when it last moved, and what is due today, in a community. */
export interface StuckTimes {
  /** A step before this is too long ago. */
  readonly idleBefore: Date;
  /** A reporter who was asked to confirm before this has been silent, and nobody checked, for too long. */
  readonly silentBefore: Date;
  readonly dayBegins: Date;
  readonly dayEnds: Date;
}

/** @param today in Asia/Shanghai */
export function stuckTimes(today: string, isWorkingDay: IsWorkingDay): StuckTimes {
  const last = dayWithWorkingDaysLeft(today, stuckAfterWorkingDays, isWorkingDay);
  const idleBefore = endOfDay(last);
  const silentBefore = new Date(idleBefore.getTime() - silentDays * dayMs);
  return { idleBefore, silentBefore, dayBegins: hourOf(today, 0), dayEnds: endOfDay(today) };
}

const dayMs = 86_400_000;
/** Who checks what was done in a place, each once: a branch secretary in a grid, the others over their communities. */
export const checkingRoles: readonly Role[] = permissionRoles['complaint.verify'];

const communityWide: Partial<Record<Role, ComplaintLevel>> = {
  communityAdmin: 'community',
  townOfficer: 'town',
};

/** The communities in which it matters to somebody which grids are without a worker. */
export function vacancyMattersIn(grants: readonly RoleGrant[]): string[] {
  const near = grants.filter(({ role }) => role === 'communityAdmin' || gridStaffRoles.includes(role));
  return [...new Set(near.map(({ communityId }) => communityId))];
}

/**
 * What somebody sees to: staff of a grid what the grid has to settle, the community what rose to it and what waits in
 * grids without a worker, the town what rose to it.
 * @param vacant grids without a worker, of the communities in which that matters
 */
export function stuckScopes(
  grants: readonly RoleGrant[],
  vacant: readonly { readonly communityId: string; readonly gridId: string }[],
): StuckScope[] {
  const vacantIds = new Set(vacant.map(({ gridId }) => gridId));
  const scopes = new Map<string, StuckScope>();
  const add = (scope: Omit<StuckScope, 'vacant'>) =>
    scopes.set(`${scope.communityId} ${scope.gridId ?? ''} ${scope.level}`, {
      ...scope,
      vacant: scope.gridId !== null && vacantIds.has(scope.gridId),
    });
  for (const { role, communityId, gridId } of grants) {
    const level = communityWide[role];
    if (level) add({ communityId, gridId: null, level });
    else if (gridId !== null && gridStaffRoles.includes(role)) add({ communityId, gridId, level: 'grid' });
    if (role !== 'communityAdmin') continue;
    for (const one of vacant) if (one.communityId === communityId) add({ ...one, level: 'grid' });
  }
  return [...scopes.values()];
}

/** Where somebody checks what was done, without overlaps. */
export function checkScopes(grants: readonly RoleGrant[], accountId: string): CheckScope[] {
  const checking = grants.filter(({ role }) => checkingRoles.includes(role));
  const wide = new Set(
    checking.filter(({ gridId }) => gridId === null).map(({ communityId }) => communityId),
  );
  const scopes = new Map<string, CheckScope>();
  for (const { communityId, gridId: own } of checking) {
    const gridId = wide.has(communityId) ? null : own;
    scopes.set(`${communityId} ${gridId ?? ''}`, { communityId, gridId, checkedBy: accountId });
  }
  return [...scopes.values()];
}

/** `今天到期 2 件`. */
const reasonTexts: Readonly<Record<StuckReason, string>> = {
  dueToday: '今天到期',
  unassigned: '暂时没有人办理',
  unitSilent: '单位没有回音',
  idle: `${stuckAfterWorkingDays} 个工作日没有进展`,
  unverified: '等待核查',
};

/** What somebody is told in the morning. */
export function stuckMessage(counts: ReadonlyMap<StuckReason, number>): { title: string; body: string } {
  const reasons = (Object.keys(reasonTexts) as StuckReason[]).filter((reason) => counts.get(reason));
  const total = reasons.reduce((sum, reason) => sum + (counts.get(reason) ?? 0), 0);
  const parts = reasons.map((reason) => `${reasonTexts[reason]} ${counts.get(reason) ?? 0} 件`);
  return {
    title: `今天有 ${total} 件诉求需要盯一盯`,
    body: `${parts.join('，')}。点开可以逐件查看、办理。`,
  };
}
