import type {
  ComplaintAction,
  ComplaintLevel,
  ComplaintScores,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import { acceptDue } from './complaint-clock.policy.js';
import { tenthsTaken, type IsWorkingDay } from '../common/clock/working-day.policy.js';

/** What a request may carry besides the action itself. */
export interface ActionRequest {
  readonly version: number;
  readonly note?: string | undefined;
  readonly photoIds?: readonly string[] | undefined;
  readonly scores?: ComplaintScores;
  readonly solved?: boolean;
  readonly until?: string;
  readonly workingDays?: number;
  readonly gridId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly leadUnitId?: string;
  readonly helpingUnitIds?: readonly string[];
  readonly releaseReporter?: boolean;
  readonly intoId?: string;
  readonly text?: string;
  readonly placeDetail?: string | undefined;
  readonly categoryId?: string | undefined;
  /** The category that an edit changes it to, as it was found. */
  readonly category?: ChangedCategory | undefined;
}

/** A category as far as it decides on a complaint. */
export interface ChangedCategory {
  readonly id: string;
  readonly urgent: boolean;
  readonly sensitive: boolean;
  readonly settleDays: number;
}

/** A complaint as far as the effects of a step look. */
export interface Affected {
  readonly gridId: string;
  readonly level: ComplaintLevel;
  readonly handlerAccountId: string | null;
  readonly acceptedAt: Date | null;
  readonly reopenCount: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A step that the table let pass. */
export interface TakenStep {
  readonly action: ComplaintAction;
  readonly from: ComplaintState;
  readonly to: ComplaintState;
  /** Null for the system. */
  readonly accountId: string | null;
}

/** Whoever takes one of these steps is the one who handles it from then on. */
const handling: readonly ComplaintAction[] = ['accept', 'reject', 'start', 'dispatch', 'resolve'];
/** With these it stays with whoever has it, although it waits to be taken on. */
const staying: readonly ComplaintAction[] = ['edit', 'unmerge', 'noteOverdue'];
/** With these it leaves the leading unit without an answer: what comes of it is the work of others. */
const unanswered: readonly ComplaintAction[] = ['unitReturn', 'recall', 'escalateOverdue'];
const held: readonly ComplaintState[] = ['awaitingReporter', 'suspended', 'merged'];
const levels: readonly ComplaintLevel[] = ['grid', 'community', 'town'];

/** The level that has a complaint after a step; the highest has nothing above it. */
export function levelAfter(
  level: ComplaintLevel,
  { action, from, to }: Omit<TakenStep, 'accountId'>,
): ComplaintLevel {
  const rises =
    action === 'escalate' ||
    action === 'appeal' ||
    action === 'escalateOverdue' ||
    (action === 'reopen' && to === 'submitted' && from !== 'submitted');
  const step = rises ? 1 : action === 'returnDown' ? -1 : 0;
  return levels[levels.indexOf(level) + step] ?? level;
}

/** Whether another level, or another grid, answers for a complaint after a step. */
export function goesElsewhere(
  { level, gridId }: Pick<Affected, 'level' | 'gridId'>,
  step: Omit<TakenStep, 'accountId'>,
  request: Pick<ActionRequest, 'gridId'>,
): boolean {
  const toGrid = step.action === 'transfer' && Boolean(request.gridId) && request.gridId !== gridId;
  return toGrid || levelAfter(level, step) !== level;
}

/** What a step changes in the row, besides its version and its clock. */
export function effectOf(
  row: Affected,
  step: TakenStep,
  request: ActionRequest,
  now: Date,
  isWorkingDay: IsWorkingDay,
) {
  const { action, from, to } = step;
  return {
    state: to,
    level: levelAfter(row.level, step),
    handlerAccountId: handlerAfter(row, step, request),
    heldState: held.includes(to) ? from : null,
    // That time passed is no progress.
    updatedAt: action === 'noteOverdue' ? row.updatedAt : now,
    ...(action === 'accept' && !row.acceptedAt ? { acceptedAt: now } : {}),
    ...(to === 'resolved' ? settledBy(step, row.createdAt, now, isWorkingDay) : {}),
    ...(action === 'reject' ? { resolvedAt: null, resolvedByAccountId: null, settleTenths: null } : {}),
    ...(to === 'closed' ? { closedAt: now } : {}),
    ...(action === 'appeal' ? { appealed: true } : {}),
    ...(action === 'reopen' ? { reopenCount: row.reopenCount + 1, closedAt: null, ...noAnswer } : {}),
    ...(action === 'transfer' ? placeAfter(row, request) : {}),
    ...(action === 'dispatch'
      ? { leadUnitId: request.leadUnitId ?? null, releaseReporter: request.releaseReporter ?? false }
      : {}),
    ...(from === 'dispatched' && to !== from && unanswered.includes(action) ? { leadUnitId: null } : {}),
    ...(action === 'merge' ? { mergedIntoId: request.intoId ?? null } : {}),
    ...(action === 'unmerge' ? { mergedIntoId: null } : {}),
    ...(action === 'edit' ? putRight(row, request, isWorkingDay) : {}),
    ...(request.scores ? answerOf(request.scores, request.solved ?? true) : {}),
  };
}

/** Its deadlines are the clock's. */
function putRight(
  { createdAt }: Affected,
  { text, placeDetail, category, photoIds }: ActionRequest,
  isWorkingDay: IsWorkingDay,
) {
  return {
    ...(text ? { text, placeDetail: placeDetail || null } : {}),
    ...(photoIds ? { photoCount: photoIds.length } : {}),
    ...(category
      ? {
          categoryId: category.id,
          sensitive: category.sensitive,
          firstAcceptDueAt: acceptDue(category.urgent, createdAt, isWorkingDay),
        }
      : {}),
  };
}

/** With a colleague of the same grid it stays where it is. */
function placeAfter({ gridId: from }: Affected, { gridId }: ActionRequest) {
  return gridId && gridId !== from ? { gridId, microGridId: null } : {};
}

/** Like a deadline, the time is counted by the calendar of the day and stays when somebody changes that later. */
function settledBy({ accountId }: TakenStep, createdAt: Date, now: Date, isWorkingDay: IsWorkingDay) {
  const settleTenths = tenthsTaken(createdAt, now, isWorkingDay);
  return { resolvedAt: now, resolvedByAccountId: accountId, settleTenths };
}

const noAnswer = {
  ...{ rating: null, speedScore: null, attitudeScore: null, resultScore: null, scoreSum: null },
  solved: null,
};

function answerOf({ speed, attitude, result }: ComplaintScores, solved: boolean) {
  const scoreSum = speed + attitude + result;
  return {
    rating: Math.round(scoreSum / 3),
    scoreSum,
    speedScore: speed,
    attitudeScore: attitude,
    resultScore: result,
    solved,
  };
}

function handlerAfter(
  row: Affected,
  { action, to, accountId }: TakenStep,
  request: ActionRequest,
): string | null {
  if (handling.includes(action)) return accountId;
  if (action === 'transfer') return request.accountId ?? null;
  // Other hands, at another level or again from the start.
  if (to === 'submitted' && !staying.includes(action)) return null;
  return row.handlerAccountId;
}
