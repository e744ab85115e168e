import { stoppedStates } from '@linge/shared/complaint/complaint.transitions';
import { clockAfter, startClock, workingDaysLeft } from '../../src/complaint/complaint-clock.policy.js';
import {
  effectOf,
  goesElsewhere,
  levelAfter,
  type ActionRequest,
  type ChangedCategory,
} from '../../src/complaint/complaint-effect.policy.js';
import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import type { ComplaintEvent } from '../../src/complaint/entities/complaint-event.entity.js';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { isPublishedWorkingDay } from '../../src/working-calendar/published-calendar.js';

/** What events say in words, by those words. */
export interface Named {
  readonly grids: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** Complaints, by number. */
  readonly complaints: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, ChangedCategory>;
}

/** What is kept of a complaint as far as its events tell it. When it is looked at next is none of that. */
const told = [
  ...([
    'state',
    'version',
    'level',
    'gridId',
    'handlerAccountId',
    'heldState',
    'acceptDueAt',
    'dueAt',
  ] as const),
  ...([
    'deadlineAt',
    'clockStoppedAt',
    'overdueAt',
    'extensionCount',
    'suspendedUntil',
    'acceptedAt',
  ] as const),
  ...(['resolvedAt', 'resolvedByAccountId', 'settleTenths', 'closedAt', 'appealed', 'reopenCount'] as const),
  ...(['categoryId', 'sensitive', 'urgent', 'settleDays', 'firstAcceptDueAt'] as const),
  ...(['leadUnitId', 'mergedIntoId', 'rating', 'updatedAt'] as const),
];
export type Told = Pick<Complaint, (typeof told)[number]>;

export function toldOf(row: Told): Told {
  return Object.fromEntries(told.map((column) => [column, row[column]])) as unknown as Told;
}

type Start = Pick<Complaint, 'createdAt' | 'gridId'>;

/**
 * A complaint as its events alone make it, by the rules that the server writes it by.
 * @param gridId where it was reported
 * @param category what it was reported as
 * @throws Error where an event does not follow from the one before, or time passed while it stood still
 */
export function replay(
  { createdAt, gridId }: Start,
  category: ChangedCategory,
  events: readonly ComplaintEvent[],
  named: Named,
): Told {
  let row = {
    ...startClock(category, createdAt, isPublishedWorkingDay),
    ...{ categoryId: category.id, sensitive: category.sensitive },
    ...{ state: complaintWorkflow.initial, version: 1, level: 'grid', gridId },
    ...{ handlerAccountId: null, heldState: null, acceptedAt: null, resolvedAt: null, closedAt: null },
    ...{ resolvedByAccountId: null, settleTenths: null, appealed: false, reopenCount: 0, rating: null },
    ...{ leadUnitId: null, mergedIntoId: null, createdAt, updatedAt: createdAt },
  } as Told & ReturnType<typeof startClock> & Pick<Complaint, 'createdAt'>;
  for (const event of events.slice(1)) {
    const { sequence, action, fromState, toState, actorAccountId, rating, createdAt: at } = event;
    if (sequence !== row.version + 1 || fromState !== row.state || action === null) {
      throw new Error(`Step ${sequence}, ${action ?? event.type} from ${fromState}, follows ${row.state}`);
    }
    const step = { action, from: fromState, to: toState, accountId: actorAccountId };
    const request = requestOf(event, row.version, named);
    const { until, workingDays } = request;
    const elsewhere = goesElsewhere(row, step, request);
    const level = levelAfter(row.level, step);
    const anew = request.category && { ...request.category, createdAt };
    const clockStep = { action, to: toState, level, elsewhere, until, workingDays, anew };
    const next = {
      ...row,
      ...clockAfter(row, clockStep, at, isPublishedWorkingDay),
      ...effectOf(row, step, request, at, isPublishedWorkingDay),
      ...(rating === null ? {} : { rating }),
      version: sequence,
    };
    checkStop(row, next, at, action);
    row = next;
  }
  return toldOf(row);
}

function requestOf(
  { detail, handlerAccountId }: ComplaintEvent,
  version: number,
  named: Named,
): ActionRequest {
  const {
    until,
    workingDays,
    categoryName = '',
    gridName = '',
    unitNames: [unit = ''] = [],
    number = '',
  } = detail ?? {};
  const [gridId, leadUnitId, intoId] = [
    named.grids.get(gridName),
    named.units.get(unit),
    named.complaints.get(number),
  ];
  return {
    version,
    accountId: handlerAccountId ?? undefined,
    gridId,
    ...(until === undefined ? {} : { until }),
    ...(workingDays === undefined ? {} : { workingDays }),
    ...(leadUnitId === undefined ? {} : { leadUnitId }),
    ...(intoId === undefined ? {} : { intoId }),
    category: named.categories.get(categoryName),
  };
}

type Timed = Pick<Told, 'state' | 'dueAt' | 'clockStoppedAt'>;

/** It stands still in the states that say so, and goes on with as many working days as were left. */
function checkStop(before: Timed, after: Timed, at: Date, action: string): void {
  if ((after.clockStoppedAt !== null) !== stoppedStates.includes(after.state)) {
    throw new Error(`Its clock ${after.clockStoppedAt ? 'stands still' : 'runs'} in ${after.state}`);
  }
  const stood = before.clockStoppedAt;
  const continued = stood && after.clockStoppedAt === null && action !== 'reopen' && action !== 'appeal';
  if (!continued || before.dueAt <= stood) return;
  const left = workingDaysLeft(before.dueAt, stood, isPublishedWorkingDay);
  const now = workingDaysLeft(after.dueAt, at, isPublishedWorkingDay);
  // A day on which nobody works is no last day: it moves on to the next one.
  if (now !== left && now !== Math.max(1, left)) {
    throw new Error(`${left} working days were left when it stopped, and ${now} when it went on`);
  }
}
