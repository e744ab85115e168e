import { Injectable } from '@nestjs/common';
import type {
  CheckInCodes,
  CheckInDesk,
  CheckInSession,
  ListedCheckIn,
  ListedCheckInQuery,
} from '@linge/shared/check-in/check-in-desk.schema';
import { checkInStepSeconds } from '@linge/shared/check-in/check-in.schema';
import { checkInPath, checkInStep, claimPrefix } from '@linge/shared/check-in/check-in-link';
import { ActivityRollService, type RolledActivity } from '../activity/activity-roll.service.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows, wholeKey } from '../common/paging/cursor.js';
import { Config } from '../config/config.js';
import { codesOf, passOf } from './check-in-code.js';
import { maxMinutes, plannedMinutes } from './check-in-hours.policy.js';
import { CheckInListRepository } from './check-in-list.repository.js';
import { CheckInSessionService, type OpenedSession } from './check-in-session.service.js';
import { toListed, toSession } from './check-in.mapper.js';
import { givesHours, phaseOf, tookPlace, windowOf, type SessionTimes } from './check-in.policy.js';
import type { ListedRow, SessionCounts } from './check-in.row.js';

const hourMs = 3_600_000;
/** How long before a session its codes are given out: a hall without a network is known before. */
const aheadMs = 72 * hourMs;
/** At most so many codes at once: twelve hours. */
const mostCodes = (12 * 3_600) / checkInStepSeconds;

/** The lists of sessions and the codes for them, for those who organise. */
@Injectable()
export class CheckInDeskService {
  constructor(
    private readonly roll: ActivityRollService,
    private readonly sessions: CheckInSessionService,
    private readonly lists: CheckInListRepository,
    private readonly index: BlindIndex,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND also where it is none of theirs */
  async desk(principal: Principal, activityId: string): Promise<CheckInDesk> {
    const activity = await this.roll.organisedBy(principal, activityId);
    const [sessions, counts, expected] = await Promise.all([
      this.lists.sessions(activityId),
      this.lists.counts(activityId),
      this.lists.expected(activityId),
    ]);
    const { kind, state, title, place } = activity;
    const now = this.clock.now();
    const countsOf = ({ startsAt }: SessionTimes) =>
      counts.find((one) => one.startsAt.getTime() === startsAt.getTime());
    return {
      ...{ activityId, kind, state, title, place, givesHours: givesHours(kind), now: now.toISOString() },
      sessions: sessions.map((session) => sessionView(activity, session, countsOf(session), expected, now)),
    };
  }

  /** @throws AppError NOT_FOUND, CHECK_IN_SESSION_UNKNOWN */
  async list(
    principal: Principal,
    activityId: string,
    { startsAt, only, limit, cursor }: ListedCheckInQuery,
  ): Promise<{ items: ListedCheckIn[]; nextCursor: string | null }> {
    const opened = await this.sessions.open(principal, activityId, startsAt);
    const [after] = decodeCursor(cursor, 1) ?? [];
    const where = { activityId, startsAt: opened.session.startsAt };
    const rows = await this.lists.page(where, only, after ? wholeKey(after) : 0, limit + 1);
    return pageOfRows(
      rows,
      limit,
      ({ ticket }) => [ticket],
      (row) => this.#view(principal, opened, row),
    );
  }

  /** Some of the list, by id of sign-up. */
  async named(
    principal: Principal,
    opened: OpenedSession,
    signUpIds: readonly string[],
  ): Promise<Map<string, ListedCheckIn>> {
    const { activity, session } = opened;
    const rows = await this.lists.named({ activityId: activity.id, startsAt: session.startsAt }, signUpIds);
    return new Map(rows.map((row) => [row.signUpId, this.#view(principal, opened, row)]));
  }

  #view(
    { accountId: askerId }: Principal,
    { activity, session }: OpenedSession,
    row: ListedRow,
  ): ListedCheckIn {
    const pass = passOf(this.index, row.signUpId, session.startsAt);
    return toListed(row, pass, { activity, session, askerId, now: this.clock.now() });
  }

  /** @throws AppError NOT_FOUND, CHECK_IN_SESSION_UNKNOWN, CHECK_IN_CANCELLED, CHECK_IN_NOT_OPEN */
  async codes(principal: Principal, activityId: string, startsAt: string): Promise<CheckInCodes> {
    const { activity, session } = await this.sessions.open(principal, activityId, startsAt);
    if (!tookPlace(activity, session)) throw new AppError(409, 'CHECK_IN_CANCELLED');
    const now = this.clock.now();
    const { opensAt, closesAt } = windowOf(session);
    if (now > closesAt || opensAt.getTime() - now.getTime() > aheadMs) {
      throw new AppError(409, 'CHECK_IN_NOT_OPEN');
    }
    // One before, for a device that is behind.
    const firstStep = checkInStep(Math.max(opensAt.getTime(), now.getTime())) - 1;
    const lastStep = Math.min(checkInStep(closesAt.getTime()), firstStep + mostCodes - 1);
    return {
      session: toSession(session),
      link: `${this.config.publicUrl}${checkInPath}${claimPrefix(activityId, session.startsAt)}`,
      ...{ now: now.toISOString(), firstStep },
      codes: codesOf(this.index, { activityId, startsAt: session.startsAt }, [firstStep, lastStep]),
    };
  }
}

function sessionView(
  activity: RolledActivity,
  session: SessionTimes,
  counts: SessionCounts | undefined,
  expected: number,
  now: Date,
): CheckInSession {
  const { opensAt, closesAt } = windowOf(session);
  const { present = 0, absent = 0, excused = 0, claimed = 0, confirmed = 0, gone = 0 } = counts ?? {};
  const due = givesHours(activity.kind) && tookPlace(activity, session) && now >= session.endsAt;
  return {
    session: toSession(session),
    phase: phaseOf(session, now),
    ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
    ...{ expected: expected + gone, present, absent, excused, claimed, confirmed },
    toConfirm: due ? Math.max(0, present - confirmed) : 0,
    ...{ plannedMinutes: plannedMinutes(session), maxMinutes: maxMinutes(session) },
  };
}
