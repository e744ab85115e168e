import { Injectable } from '@nestjs/common';
import type { OwnCheckIn, ScanCheckIn } from '@linge/shared/check-in/check-in.schema';
import { ActivityRollService } from '../activity/activity-roll.service.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { codeStoodAt } from './check-in-code.js';
import { CheckInOwnRepository } from './check-in-own.repository.js';
import { CheckInOwnService, isSelf, type OwnPeople } from './check-in-own.service.js';
import { CheckInSessionService, type OpenedSession } from './check-in-session.service.js';
import { CheckInWriteService, type SentMark } from './check-in-write.service.js';
import { toOwn } from './check-in.mapper.js';
import { scanIsOpen, scanIsLate, tookPlace } from './check-in.policy.js';
import { CheckInRepository } from './check-in.repository.js';
import type { OwnRow } from './check-in.row.js';

/** The code on the organiser's screen, scanned by those who come. */
@Injectable()
export class CheckInScanService {
  constructor(
    private readonly outbox: Outbox,
    private readonly roll: ActivityRollService,
    private readonly sessions: CheckInSessionService,
    private readonly own: CheckInOwnService,
    private readonly ownRows: CheckInOwnRepository,
    private readonly rows: CheckInRepository,
    private readonly writes: CheckInWriteService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Once, however often it is sent.
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, CHECK_IN_SESSION_UNKNOWN, CHECK_IN_CANCELLED, CHECK_IN_NOT_SIGNED_UP,
   * CHECK_IN_PERSON_NEEDED, CHECK_IN_NOT_OPEN, CHECK_IN_CODE_EXPIRED, CHECK_IN_NOT_PRESENT, CHECK_IN_HOURS_CONFIRMED
   */
  async scan(principal: Principal, activityId: string, body: ScanCheckIn): Promise<Created<OwnCheckIn>> {
    const startsAt = new Date(body.startsAt);
    const activity = await this.roll.published(activityId);
    const opened = { activity, session: await this.sessions.session(activityId, startsAt) };
    const mine = await this.own.people(principal);
    const place = placeOf(mine, await this.ownRows.places(mine, activityId, startsAt), body.signUpId);
    const contentHash = this.index.content(JSON.stringify([principal.accountId, activityId, body]));
    const [sent] = await this.rows.marks([body.id]);
    if (sent && sent.contentHash !== contentHash) throw AppError.idTaken();
    const there = body.kind === 'come' && place.attendance === 'present';
    if (sent || there) return { thing: toOwn(place, isSelf(mine, place)), first: false };
    const mark = { ...this.#judged(opened, place, body), contentHash };
    await this.#write(opened, mark);
    const after = (await this.ownRows.places(mine, activityId, startsAt)).find(
      ({ signUpId }) => signUpId === place.signUpId,
    );
    return { thing: toOwn(after ?? place, isSelf(mine, place)), first: true };
  }

  /**
   * A code that stands on the screen now says that they are there now. What is told of afterwards could be an old picture
   * of the screen: that they came is a claim then. That they left is believed, as it takes time from them.
   */
  #judged(
    { activity, session }: OpenedSession,
    place: OwnRow,
    { id, kind, code, scannedAt }: ScanCheckIn,
  ): Omit<SentMark, 'contentHash'> {
    if (!tookPlace(activity, session)) throw new AppError(409, 'CHECK_IN_CANCELLED');
    const now = this.clock.now();
    const told = new Date(scannedAt);
    const late = scanIsLate(told, now);
    const at = late ? told : now;
    if (!scanIsOpen(kind, session, at)) throw new AppError(409, 'CHECK_IN_NOT_OPEN');
    const screen = { activityId: activity.id, startsAt: session.startsAt };
    if (!codeStoodAt(this.index, screen, code, at, late ? 'claim' : 'online')) {
      throw new AppError(409, 'CHECK_IN_CODE_EXPIRED');
    }
    const known = place.attendance === 'present' || place.claimedAt !== null;
    if (kind === 'go' && !late && !known) throw new AppError(409, 'CHECK_IN_NOT_PRESENT');
    const way = kind === 'come' && late ? 'claim' : 'code';
    const said = kind === 'come' ? 'present' : 'left';
    return { ...{ id, signUpId: place.signUpId, kind: said, way, at, time: null }, actorAccountId: null };
  }

  async #write(opened: OpenedSession, mark: SentMark): Promise<void> {
    const write = () => this.outbox.transaction((manager) => this.writes.write(opened, [mark], manager));
    const outcomes = await write().catch((error: unknown) => {
      // The same id came with somebody else at the same moment.
      if (isDuplicateKey(error)) throw AppError.idTaken();
      throw error;
    });
    const outcome = outcomes.get(mark.id);
    if (outcome === 'ID_ALREADY_USED') throw AppError.idTaken();
    if (outcome === 'CHECK_IN_HOURS_CONFIRMED') throw new AppError(409, outcome);
  }
}

/** Whose it is: who is named, oneself, or the only one. */
function placeOf(mine: OwnPeople, places: readonly OwnRow[], signUpId: string | undefined): OwnRow {
  const [only, ...more] = places;
  const named = places.find((place) => place.signUpId === signUpId);
  const self = places.find((place) => isSelf(mine, place));
  const place = signUpId === undefined ? (self ?? only) : named;
  if (!place) throw new AppError(403, 'CHECK_IN_NOT_SIGNED_UP');
  if (signUpId === undefined && !self && more.length) throw new AppError(409, 'CHECK_IN_PERSON_NEEDED');
  return place;
}
