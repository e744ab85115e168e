import type {
  HoursCorrection,
  HoursEntry,
  HoursObjection,
  HoursYear,
  OwnHoursEntry,
  TeamHoursEntry,
} from '@linge/shared/service-hours/service-hours.schema';
import type { HoursActorRole } from './entities/service-hour-entry.entity.js';
import { countsFor, hoursKeeperOf, type HoursAsker, type KeptEntry } from './service-hours.policy.js';
import type { CorrectionRow, ObjectionRow, SumRow, WholeEntry } from './service-hours.row.js';

/** Account id → name, of those who confirmed. */
export type ActorNames = ReadonlyMap<string, string>;

const actorTitles: Readonly<Record<HoursActorRole, string>> = {
  organiser: '活动组织者',
  captain: '志愿队队长',
  communityAdmin: '社区党委',
  townOfficer: '乡镇干部',
  resident: '受助居民',
  gridWorker: '网格员',
  partTimeGridWorker: '兼职网格员',
};
export const deletedName = '已注销用户';

export function toOwnEntry(whole: WholeEntry, asker: HoursAsker, names: ActorNames): OwnHoursEntry {
  const { row, objection } = whole;
  const mayObject = row.accountId === asker.accountId && objection?.state !== 'waiting';
  return { ...toEntry(whole, asker, names), mayObject };
}

export function toTeamEntry(whole: WholeEntry, asker: HoursAsker, names: ActorNames): TeamHoursEntry {
  const { row } = whole;
  const mayCorrect = hoursKeeperOf(asker, row) !== undefined && row.accountId !== asker.accountId;
  return { ...toEntry(whole, asker, names), name: row.name ?? deletedName, mayCorrect };
}

export function toObjection(row: ObjectionRow): HoursObjection {
  const { id, state, text, answer, createdAt, answeredAt } = row;
  return {
    ...{ id, state, answer, text: text ?? '' },
    createdAt: createdAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

/** Latest first, as the rows are. */
export function toYears(sums: readonly SumRow[]): HoursYear[] {
  const years = new Map<number, HoursYear>();
  for (const { year, source, minutes } of sums) {
    const known = years.get(year) ?? { year, recordedMinutes: 0, grantedMinutes: 0 };
    const [recorded, granted] = source === 'recorded' ? [minutes, 0] : [0, minutes];
    years.set(year, {
      year,
      recordedMinutes: known.recordedMinutes + recorded,
      grantedMinutes: known.grantedMinutes + granted,
    });
  }
  return [...years.values()];
}

export function totalOf(years: readonly HoursYear[]): { recordedMinutes: number; grantedMinutes: number } {
  return {
    recordedMinutes: years.reduce((sum, { recordedMinutes }) => sum + recordedMinutes, 0),
    grantedMinutes: years.reduce((sum, { grantedMinutes }) => sum + grantedMinutes, 0),
  };
}

/** By whose hands an entry went. */
export function keptEntryOf({ row, corrections }: Pick<WholeEntry, 'row' | 'corrections'>): KeptEntry {
  const { communityId, leaderAccountId, accountId } = row;
  const actorAccountIds = [row, ...corrections].map(({ actorAccountId }) => actorAccountId);
  return { communityId, leaderAccountId, accountId, actorAccountIds };
}

function toEntry(
  { row, corrections, objection }: WholeEntry,
  asker: HoursAsker,
  names: ActorNames,
): HoursEntry {
  const { id, source, activityId, day, what, minutes, reason, teamName, createdAt } = row;
  return {
    ...{ id, source, activityId, day, what, reason, teamName, enteredMinutes: minutes },
    minutes: countsFor(row, corrections),
    byName: actorName(row, asker, names),
    createdAt: createdAt.toISOString(),
    corrections: corrections.map((correction) => toCorrection(correction, asker, names)),
    objection: objection ? toObjection(objection) : null,
  };
}

function toCorrection(row: CorrectionRow, asker: HoursAsker, names: ActorNames): HoursCorrection {
  const { id, minutes, reason, createdAt } = row;
  const byName = actorName(row, asker, names);
  return { id, minutes, reason: reason ?? '', byName, createdAt: createdAt.toISOString() };
}

function actorName(
  { actorAccountId, actorRole }: { readonly actorAccountId: string; readonly actorRole: HoursActorRole },
  { accountId }: HoursAsker,
  names: ActorNames,
): string {
  if (actorAccountId === accountId) return '我';
  return [actorTitles[actorRole], names.get(actorAccountId) ?? ''].filter(Boolean).join(' ');
}
