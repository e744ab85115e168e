import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@linge/shared/error-code';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import type { CheckInMark } from './entities/check-in-mark.entity.js';
import type { CheckIn } from './entities/check-in.entity.js';
import { standingOf, type Standing } from './check-in.policy.js';
import { CheckInRepository } from './check-in.repository.js';
import type { OpenedSession } from './check-in-session.service.js';

/** A mark as somebody sends it. */
export type SentMark = Omit<CheckInMark, 'startsAt' | 'receivedAt'>;

/** What became of one; an error code where it was refused. */
export type MarkOutcome = 'counted' | 'again' | ErrorCode;

const sameTime = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime();

/**
 * Writes down what was said of people, and what follows from all that was. Under the locks on their rows, so that marks
 * which arrive together, on however many servers, end in what the last of them would have made of all.
 */
@Injectable()
export class CheckInWriteService {
  constructor(
    private readonly rows: CheckInRepository,
    private readonly clock: Clock,
  ) {}

  /** First of its transaction. @returns by id of the mark */
  async write(
    { activity, session }: OpenedSession,
    marks: readonly SentMark[],
    manager: EntityManager,
  ): Promise<Map<string, MarkOutcome>> {
    const now = this.clock.now();
    const { startsAt } = session;
    const place = { activityId: activity.id, communityId: activity.communityId, startsAt };
    const people = [...new Set(marks.map(({ signUpId }) => signUpId))];
    const rows = await this.rows.open(place, people, now, manager);
    const known = await this.rows.marks(
      marks.map(({ id }) => id),
      manager,
    );
    const outcomes = new Map(marks.map((mark) => [mark.id, outcomeOf(mark, known, rows)]));
    const counted = marks.filter(({ id }) => outcomes.get(id) === 'counted');
    if (counted.length) {
      const fresh = counted.map((mark): CheckInMark => ({ ...mark, startsAt, receivedAt: now }));
      await this.rows.insertMarks(fresh, manager);
      await this.#settle({ activity, session }, rows, counted, manager);
    }
    return outcomes;
  }

  async #settle(
    { session }: OpenedSession,
    rows: readonly CheckIn[],
    counted: readonly SentMark[],
    manager: EntityManager,
  ): Promise<void> {
    const touched = rows.filter(({ signUpId }) => counted.some((mark) => mark.signUpId === signUpId));
    const ids = touched.map(({ signUpId }) => signUpId);
    const said = await this.rows.said(ids, session.startsAt, manager);
    for (const row of touched) {
      const standing = standingOf(
        said.filter(({ signUpId }) => signUpId === row.signUpId),
        session,
      );
      if (stands(row, standing)) continue;
      await this.rows.change(row, { ...standing, updatedAt: this.clock.now() }, manager);
    }
  }
}

function outcomeOf(
  { id, signUpId, contentHash }: SentMark,
  known: readonly CheckInMark[],
  rows: readonly CheckIn[],
): MarkOutcome {
  const before = known.find((mark) => mark.id === id);
  if (before) return before.contentHash === contentHash ? 'again' : 'ID_ALREADY_USED';
  const row = rows.find((one) => one.signUpId === signUpId);
  return row && row.hoursMinutes !== null ? 'CHECK_IN_HOURS_CONFIRMED' : 'counted';
}

function stands(row: CheckIn, standing: Standing): boolean {
  return (
    // A row that was made for this is written once more, for its version says that something is written down.
    row.version > 0 &&
    row.attendance === standing.attendance &&
    sameTime(row.cameAt, standing.cameAt) &&
    sameTime(row.leftAt, standing.leftAt) &&
    sameTime(row.claimedAt, standing.claimedAt)
  );
}
