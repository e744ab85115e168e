import { Injectable } from '@nestjs/common';
import type { CorrectPickUp, DeskChild, HandOver } from '@linge/shared/pick-up/pick-up-desk.schema';
import type { EntityManager } from 'typeorm';
import { CheckInRollService } from '../check-in/check-in-roll.service.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import type { PickUp } from './entities/pick-up.entity.js';
import { PickUpChildRepository, type ChildRow } from './pick-up-child.repository.js';
import { PickUpDeskService, type OpenedForPickUp } from './pick-up-desk.service.js';
import { PickUpTakerService, type Taker } from './pick-up-taker.service.js';
import { PickUpViewService } from './pick-up-view.service.js';
import { pickUpNews } from './pick-up.announcement.js';
import { isInTime, type SessionTimes } from './pick-up.policy.js';
import { PickUpRepository } from './pick-up.repository.js';

/** One entry, by whom, and for which session. */
interface Entry {
  readonly id: string;
  readonly activityId: string;
  readonly contentHash: string;
  readonly principal: Principal;
  readonly opened: OpenedForPickUp;
}

/** Handing children over (交接), and putting right what was recorded wrongly. */
@Injectable()
export class PickUpHandOverService {
  constructor(
    private readonly outbox: Outbox,
    private readonly children: PickUpChildRepository,
    private readonly rows: PickUpRepository,
    private readonly desks: PickUpDeskService,
    private readonly takers: PickUpTakerService,
    private readonly views: PickUpViewService,
    private readonly roll: CheckInRollService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Of two at the same time one counts. What was done without a network is recorded although the authorisation was taken
   * back before, and told to both sides.
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, PICK_UP_NOT_NOW, PICK_UP_NOT_AUTHORISED, PICK_UP_CODE_WRONG,
   * PICK_UP_ALREADY
   */
  async handOver(principal: Principal, activityId: string, body: HandOver): Promise<Created<DeskChild>> {
    // Sent again after a lost answer it tells a time that it did not tell before.
    const { takenAt: told, ...content } = body;
    const entry = await this.#entry(principal, activityId, body.id, content);
    const takenAt = told === undefined ? null : new Date(told);
    const startsAt = new Date(body.startsAt);
    return this.#once(entry, body.signUpId, async (child, manager, announce) => {
      const now = this.clock.now();
      const session = sessionAt(entry.opened.sessions, startsAt);
      if (!isInTime(session, takenAt, now)) throw new AppError(409, 'PICK_UP_NOT_NOW');
      // Who left the activity meanwhile was there when it was done without a network.
      if (child.state !== 'in' && takenAt === null) throw AppError.notFound();
      const standing = await this.rows.standing([child.signUpId], startsAt, manager);
      if (standing.length) throw new AppError(409, 'PICK_UP_ALREADY');
      const when = { session, takenAt: takenAt ?? now, offline: takenAt !== null };
      const taker = await this.takers.of(child, body, when, manager);
      const row = rowOf(entry, child, taker, {
        ...{ startsAt, takenAt: when.takenAt, recordedAt: now, offline: when.offline },
        ...{ correctsId: null, reason: null },
      });
      await this.rows.insert(row, manager);
      announce(pickUpNews('Recorded', row));
      if (row.revokedBeforeAt) announce(pickUpNews('Doubtful', row));
    });
  }

  /**
   * Puts an entry right by another one; what was recorded stays to be read.
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, PICK_UP_NOT_NOW, PICK_UP_NOT_AUTHORISED, PICK_UP_CORRECTED
   */
  async correct(
    principal: Principal,
    { id: activityId, pickUpId }: { readonly id: string; readonly pickUpId: string },
    body: CorrectPickUp,
  ): Promise<Created<DeskChild>> {
    const entry = await this.#entry(principal, activityId, body.id, [pickUpId, body]);
    const wrong = await this.rows.find(pickUpId);
    if (wrong?.activityId !== activityId) throw AppError.notFound();
    return this.#once(entry, wrong.signUpId, async (child, manager, announce) => {
      const now = this.clock.now();
      const session = sessionAt(entry.opened.sessions, wrong.startsAt);
      if (!isInTime(session, null, now)) throw new AppError(409, 'PICK_UP_NOT_NOW');
      const latest = await this.rows.find(pickUpId, manager);
      if (!latest?.standingSignUpId) throw new AppError(409, 'PICK_UP_CORRECTED');
      const { takenAt, startsAt } = latest;
      const taker = await this.takers.of(child, body, { session, takenAt, offline: false }, manager);
      const row = rowOf(entry, child, taker, {
        ...{ startsAt, takenAt, recordedAt: now, offline: false, correctsId: pickUpId, reason: body.reason },
      });
      await this.rows.noteCorrected(pickUpId, manager);
      await this.rows.insert(row, manager);
      announce(pickUpNews('Corrected', row));
    });
  }

  async #entry(principal: Principal, activityId: string, id: string, content: unknown): Promise<Entry> {
    const opened = await this.desks.open(principal, activityId);
    const contentHash = this.index.content(JSON.stringify([principal.accountId, activityId, content]));
    return { id, activityId, contentHash, principal, opened };
  }

  /** Does it under the lock on the child, unless it was done before. */
  async #once(
    entry: Entry,
    signUpId: string,
    work: (child: ChildRow, manager: EntityManager, announce: Announce) => Promise<void>,
  ): Promise<Created<DeskChild>> {
    const attempt = () =>
      this.outbox.transaction(async (manager, announce) => {
        await this.children.lock(signUpId, manager);
        const child = await this.children.find(signUpId, manager);
        if (child?.activityId !== entry.activityId) throw AppError.notFound();
        const sent = await this.rows.find(entry.id, manager);
        if (sent && sent.contentHash !== entry.contentHash) throw AppError.idTaken();
        if (!sent) await work(child, manager, announce);
        return { child, first: !sent };
      });
    // The same id for two children at once: the second attempt finds the first.
    const { child, first } = await attempt().catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      return attempt();
    });
    return { thing: await this.#shown(entry, child), first };
  }

  async #shown({ id, activityId, opened }: Entry, child: ChildRow): Promise<DeskChild> {
    const row = await this.rows.find(id);
    if (!row) throw AppError.notFound();
    const session = sessionAt(opened.sessions, row.startsAt);
    const roll = await this.roll.of(activityId, session.startsAt);
    const [shown] = await this.views.desk([child], session, roll);
    if (!shown) throw AppError.notFound();
    return shown;
  }
}

function sessionAt(sessions: readonly SessionTimes[], startsAt: Date): SessionTimes {
  const session = sessions.find((one) => one.startsAt.getTime() === startsAt.getTime());
  if (!session) throw AppError.notFound();
  return session;
}

function rowOf(
  { id, activityId, contentHash, principal, opened }: Entry,
  { communityId, signUpId }: ChildRow,
  { kind, relation, authorisationId, revokedBeforeAt }: Taker,
  about: Pick<PickUp, 'startsAt' | 'takenAt' | 'recordedAt' | 'offline' | 'correctsId' | 'reason'>,
): PickUp {
  return {
    ...{ id, communityId, activityId, signUpId, kind, relation, authorisationId, revokedBeforeAt },
    standingSignUpId: kind === 'none' ? null : signUpId,
    ...about,
    ...{ handedByAccountId: principal.accountId, handedByRole: opened.role, contentHash },
  };
}
