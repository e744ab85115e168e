import type { DeadlineKind, LateLevel } from '@linge/shared/complaint/complaint-level.schema';
import type {
  ComplaintEventDetail,
  ComplaintEventType,
  ComplaintLevel,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import type { Role } from '@linge/shared/permission';
import type { ComplaintClock } from './complaint-clock.policy.js';
import { openDeadlines, passedDeadlines } from './complaint-due.policy.js';

/** An event as far as it tells who answered for a complaint. */
export interface LevelEvent {
  readonly type: ComplaintEventType;
  readonly fromState: ComplaintState | null;
  readonly toState: ComplaintState;
  readonly actorAccountId: string | null;
  readonly actorRole: Role | null;
  readonly handlerAccountId: string | null;
  readonly handlerRole: Role | null;
  readonly detail: ComplaintEventDetail | null;
  readonly createdAt: Date;
}

/** Somebody, in the role in which they acted. */
interface Acting {
  readonly accountId: string | null;
  readonly role: Role | null;
}

/** How long one level, or one grid of several, answered for a complaint, and what of it was late. */
export interface Stay {
  readonly level: ComplaintLevel;
  readonly gridName: string | null;
  readonly since: Date;
  readonly until: Date | null;
  readonly handler: Acting | null;
  readonly acceptedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly missed: readonly DeadlineKind[];
}

/** Nobody has to do anything about it any more. */
const ended: readonly ComplaintState[] = ['closed', 'withdrawn', 'merged'];
/** What was said to be done, or refused, was not the end of it. */
const undone: readonly ComplaintEventType[] = ['ComplaintReopened', 'ComplaintSentBack', 'ComplaintAppealed'];

type Deadlines = Pick<ComplaintClock, 'acceptDueAt' | 'dueAt' | 'overdueAt' | 'clockStoppedAt'>;

/**
 * What a level let pass, as the step tells it after which nobody could tell any more: the system's own, or that of
 * whoever acts between a deadline and the next look at it.
 * @param after the clock after the step
 */
export function lateAt(
  row: Deadlines & { readonly level: ComplaintLevel },
  after: Deadlines,
  now: Date,
): LateLevel | undefined {
  const open = openDeadlines(after).map(({ kind, at }) => `${kind} ${at.getTime()}`);
  const missed = passedDeadlines(row, now).filter(
    ({ kind, at }) => !open.includes(`${kind} ${at.getTime()}`),
  );
  if (missed.length === 0) return undefined;
  return { level: row.level, missed: missed.map(({ kind, at }) => ({ kind, dueAt: at.toISOString() })) };
}

/**
 * Who answered for a complaint from when to when, and whether they were late: the history, read off its events.
 * @param gridName of the grid that it is in now
 */
export function staysOf(events: readonly LevelEvent[], gridName: string): Stay[] {
  const [first] = events;
  if (!first) return [];
  const moved = events.find(({ detail }) => detail?.gridName !== undefined);
  let grid = moved ? (moved.detail?.fromGridName ?? null) : gridName;
  const begin = (level: ComplaintLevel, since: Date): Stay => ({
    ...{ level, gridName: level === 'grid' ? grid : null, since, until: null },
    ...{ handler: null, acceptedAt: null, resolvedAt: null, missed: [] },
  });
  const stays: Stay[] = [];
  let stay = begin('grid', first.createdAt);
  let over = false;
  for (const event of events) {
    const { detail, toState, createdAt } = event;
    stay = { ...stay, missed: [...new Set([...stay.missed, ...missedIn(event)])] };
    const level = detail?.level ?? stay.level;
    const goes = level !== stay.level || detail?.gridName !== undefined;
    if (goes || (over && !ended.includes(toState))) {
      stays.push(goes && !over ? { ...stay, until: createdAt } : stay);
      grid = detail?.gridName ?? grid;
      stay = begin(level, createdAt);
    }
    over = ended.includes(toState);
    stay = { ...stay, ...workOf(stay, event), until: over ? createdAt : null };
  }
  return [...stays, stay];
}

/** Events of before it was kept in them say by their state what was missed. */
function missedIn({ type, fromState, detail }: LevelEvent): DeadlineKind[] {
  if (detail?.late) return detail.late.missed.map(({ kind }) => kind);
  if (type !== 'ComplaintOverdue') return [];
  return [fromState === 'submitted' ? 'accept' : 'settle'];
}

function workOf(stay: Stay, event: LevelEvent): Partial<Stay> {
  const { type, createdAt, actorAccountId, actorRole, handlerAccountId, handlerRole } = event;
  if (type === 'ComplaintAccepted') {
    const handler = { accountId: actorAccountId, role: actorRole };
    return { handler, acceptedAt: stay.acceptedAt ?? createdAt };
  }
  if (type === 'ComplaintHandedOver' && handlerAccountId !== null) {
    return { handler: { accountId: handlerAccountId, role: handlerRole } };
  }
  if (type === 'ComplaintResolved' || type === 'ComplaintRejected') {
    const handler = { accountId: actorAccountId, role: actorRole };
    return { handler, resolvedAt: createdAt, acceptedAt: stay.acceptedAt ?? createdAt };
  }
  return undone.includes(type) ? { resolvedAt: null } : {};
}
