import type {
  ComplaintAction,
  ComplaintActor,
  ComplaintDispatch,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import { decide } from '../common/workflow/workflow-decision.workflow.js';
import { isPublishedWorkingDay } from '../working-calendar/working-calendar.service.js';
import { clockAfter, startClock, type ComplaintClock } from './complaint-clock.policy.js';
import { effectOf, goesElsewhere, levelAfter } from './complaint-effect.policy.js';
import { complaintGuards, pastOf, type ComplaintCase } from './complaint.workflow.js';

/** A complaint without a database, as the rules alone move it: for tests that walk through its life. */
export interface Life {
  readonly row: ComplaintCase &
    ComplaintClock & { readonly gridId: string; readonly acceptedAt: Date | null; readonly updatedAt: Date };
  readonly now: Date;
  readonly events: readonly {
    readonly action: ComplaintAction;
    readonly from: ComplaintState;
    readonly to: ComplaintState;
    readonly sequence: number;
    readonly by: string | null;
    /** Who handled it before. */
    readonly handler: string | null;
  }[];
}

export interface Move {
  readonly who: string;
  readonly action: ComplaintAction;
  /** Hours that pass before it. */
  readonly later: number;
}

/** What people are at which level, besides being its reporter, which is whoever the row says. */
export const people: Readonly<Record<string, (row: Life['row']) => readonly ComplaintActor[]>> = {
  resident: () => [],
  worker: ({ level }) => (level === 'grid' ? ['handler'] : []),
  colleague: ({ level }) => (level === 'grid' ? ['handler'] : []),
  secretary: () => ['supervisor'],
  admin: ({ level }) => (level === 'town' ? ['supervisor'] : ['handler', 'supervisor']),
  secondAdmin: ({ level }) => (level === 'town' ? ['supervisor'] : ['handler', 'supervisor']),
  officer: ({ level }) => (level === 'town' ? ['handler', 'supervisor'] : ['supervisor']),
  delegate: ({ unitState }) => (unitState && unitState !== 'recalled' ? ['leadUnit'] : []),
  system: () => ['system'],
  neighbour: () => [],
};

const start = new Date('2026-01-05T01:00:00Z');
const unitStates: Partial<Record<ComplaintAction, ComplaintDispatch['state']>> = {
  dispatch: 'waiting',
  unitAccept: 'accepted',
  unitReturn: 'returned',
  unitReport: 'reported',
};

export function fresh(
  is: Partial<Pick<ComplaintCase, 'reporterAccountId' | 'reporterGone'> & { urgent: boolean }> = {},
): Life {
  const { urgent = false, reporterAccountId = 'resident', reporterGone = false } = is;
  return {
    row: {
      id: 'complaint',
      gridId: 'grid',
      state: 'submitted',
      version: 1,
      level: 'grid',
      heldState: null,
      reporterAccountId,
      reporterGone,
      handlerAccountId: null,
      appealed: false,
      reopenCount: 0,
      closedAt: null,
      resolvedAt: null,
      resolvedByAccountId: null,
      past: pastOf([]),
      acceptedAt: null,
      createdAt: start,
      updatedAt: start,
      unitState: null,
      now: start,
      ...startClock({ urgent, settleDays: 7 }, start, isPublishedWorkingDay),
    },
    now: start,
    events: [],
  };
}

/** @param later hours from now */
export function attempt(
  { row, now }: Life,
  who: string,
  action: ComplaintAction,
  later = 0,
  version?: number,
) {
  const { reporterAccountId, reporterGone, handlerAccountId } = row;
  if (reporterGone && who === reporterAccountId) return { refusal: 'denied' } as const;
  const parts = new Set(people[who]?.(row));
  if (who === reporterAccountId) parts.add('reporter');
  if (who === handlerAccountId || who === row.resolvedByAccountId) parts.delete('supervisor');
  const asker = {
    accountId: who === 'system' ? null : who,
    actors: new Map([...parts].map((part) => [part, null])),
  };
  const asked = { ...row, now: afterHours(now, later) };
  return decide(complaintWorkflow, complaintGuards, asked, asker, action, version);
}

/** The life after a move, as the service writes it; the same row where it was refused. */
export function after(life: Life, { who, action, later }: Move): Life {
  const now = afterHours(life.now, later);
  const decision = attempt(life, who, action, later);
  if ('refusal' in decision) return { ...life, now };
  const { row, events } = life;
  const accountId = who === 'system' ? null : who;
  const step = { ...decision.transition, accountId };
  const to = { level: levelAfter(row.level, step), elsewhere: goesElsewhere(row, step, {}) };
  const clockStep = { ...step, ...to, until: '2030-01-01', workingDays: 5 };
  const event = { ...step, by: accountId, sequence: row.version + 1, handler: row.handlerAccountId };
  const all = [...events, event];
  const moved = {
    ...row,
    ...clockAfter(row, clockStep, now, isPublishedWorkingDay),
    ...effectOf(row, step, { version: row.version }, now, isPublishedWorkingDay),
    version: event.sequence,
    past: pastOf(all.map(({ action: taken, by }) => ({ action: taken, actorAccountId: by }))),
    unitState:
      unitStates[action] ?? (step.to === 'dispatched' || step.to === 'suspended' ? row.unitState : null),
  };
  return { row: moved, now, events: all };
}

export function walk(life: Life, moves: readonly Move[]): Life {
  return moves.reduce(after, life);
}

function afterHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000);
}
