import { Injectable } from '@nestjs/common';
import type {
  CheckInMark,
  MarkCheckIns,
  MarkedCheckIn,
  MarkedCheckIns,
} from '@linge/shared/check-in/check-in-desk.schema';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { Outbox } from '../common/outbox/outbox.js';
import { CheckInDeskService } from './check-in-desk.service.js';
import { CheckInListRepository } from './check-in-list.repository.js';
import { CheckInSessionService, type OpenedSession } from './check-in-session.service.js';
import { CheckInWriteService, type MarkOutcome, type SentMark } from './check-in-write.service.js';
import { markRefusal, tookPlace } from './check-in.policy.js';
import { CheckInRepository } from './check-in.repository.js';

/** Ticks and scans of those who organise, at once or sent later. */
@Injectable()
export class CheckInMarkService {
  constructor(
    private readonly outbox: Outbox,
    private readonly sessions: CheckInSessionService,
    private readonly desk: CheckInDeskService,
    private readonly lists: CheckInListRepository,
    private readonly rows: CheckInRepository,
    private readonly writes: CheckInWriteService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Each on its own, so that what is refused stops none of the others, and once, however often it is sent.
   * @throws AppError NOT_FOUND, CHECK_IN_SESSION_UNKNOWN
   */
  async mark(
    principal: Principal,
    activityId: string,
    { startsAt, marks }: MarkCheckIns,
  ): Promise<MarkedCheckIns> {
    const opened = await this.sessions.open(principal, activityId, startsAt);
    const sent = marks.map((mark) => this.#sent(principal, opened, mark));
    const outcomes = await this.#refusals(opened, sent);
    const left = sent.filter(({ id }) => !outcomes.has(id));
    if (left.length) for (const [id, outcome] of await this.#write(opened, left)) outcomes.set(id, outcome);
    const people = [...new Set(marks.map(({ signUpId }) => signUpId))];
    const shown = await this.desk.named(principal, opened, people);
    return {
      items: sent.map(({ id, signUpId }): MarkedCheckIn => {
        const outcome = outcomes.get(id);
        const checkIn = shown.get(signUpId) ?? null;
        if (outcome === 'counted' || outcome === 'again') return { id, outcome, code: null, checkIn };
        return { id, outcome: 'refused', code: outcome ?? null, checkIn };
      }),
    };
  }

  #sent(
    { accountId }: Principal,
    { activity, session }: OpenedSession,
    { id, signUpId, kind, at, time, way }: CheckInMark,
  ): SentMark {
    const said = [accountId, activity.id, session.startsAt, signUpId, kind, at, time ?? null, way];
    return {
      ...{ id, signUpId, kind, way, at: new Date(at), time: time === undefined ? null : new Date(time) },
      ...{ actorAccountId: accountId, contentHash: this.index.content(JSON.stringify(said)) },
    };
  }

  /** What is refused without a look at what was said before; what was sent before is never refused again. */
  async #refusals(
    { activity, session }: OpenedSession,
    sent: readonly SentMark[],
  ): Promise<Map<string, MarkOutcome>> {
    const { startsAt } = session;
    const where = { activityId: activity.id, startsAt };
    const [known, listed] = await Promise.all([
      this.rows.marks(sent.map(({ id }) => id)),
      this.lists.named(where, [...new Set(sent.map(({ signUpId }) => signUpId))]),
    ]);
    const now = this.clock.now();
    const held = tookPlace(activity, session);
    const refusals = sent.flatMap((mark): [string, MarkOutcome][] => {
      const before = known.find(({ id }) => id === mark.id);
      if (before) return [[mark.id, before.contentHash === mark.contentHash ? 'again' : 'ID_ALREADY_USED']];
      const isListed = listed.some(({ signUpId }) => signUpId === mark.signUpId);
      const refusal = !isListed
        ? 'CHECK_IN_NOT_SIGNED_UP'
        : !held
          ? 'CHECK_IN_CANCELLED'
          : markRefusal(mark, session, now);
      return refusal ? [[mark.id, refusal]] : [];
    });
    return new Map(refusals);
  }

  async #write(opened: OpenedSession, marks: readonly SentMark[]): Promise<Map<string, MarkOutcome>> {
    const write = () => this.outbox.transaction((manager) => this.writes.write(opened, marks, manager));
    try {
      return await write();
    } catch (error) {
      // The same id came with somebody else at the same moment: now it is there, and is told from this one.
      if (!isDuplicateKey(error)) throw error;
      return write();
    }
  }
}
