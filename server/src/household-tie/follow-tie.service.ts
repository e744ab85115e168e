import { Injectable } from '@nestjs/common';
import {
  followCodeMinutes,
  maxFollowTies,
  type AgreeToFollow,
  type FollowCode as FollowCodeView,
  type FollowSide,
  type FollowTie as FollowTieView,
  type MakeFollowCode,
} from '@linge/shared/household-tie/follow-tie.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import type { FollowCode } from './entities/follow-code.entity.js';
import type { FollowTie } from './entities/follow-tie.entity.js';
import { FollowTellingService } from './follow-telling.service.js';
import { FollowTieRepository, type FollowRow } from './follow-tie.repository.js';
import { followMessage } from './follow-tie.wording.js';
import { HouseholdTieRepository } from './household-tie.repository.js';

/**
 * Following the notices of a relative in another household (家人代看). Nobody is looked up: one shows a code, the other types
 * it in, and either of them ends it.
 */
@Injectable()
export class FollowTieService {
  constructor(
    private readonly outbox: Outbox,
    private readonly rows: FollowTieRepository,
    private readonly ties: HouseholdTieRepository,
    private readonly telling: FollowTellingService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError ID_ALREADY_USED, FOLLOW_NEEDS_HOME where nobody knows who they are */
  async makeCode({ accountId }: Principal, { id, side }: MakeFollowCode): Promise<Created<FollowCodeView>> {
    const now = this.clock.now();
    return this.outbox.transaction(async (manager) => {
      await this.ties.lockAccount(accountId, manager);
      const known = await this.rows.findCode(id, manager);
      if (known) {
        if (known.accountId !== accountId || known.side !== side) throw AppError.idTaken();
        return { thing: this.#codeView(known), first: false };
      }
      const homes = await this.ties.homes(accountId, manager);
      const identified = homes.some(({ residentId }) => side === 'follower' || residentId !== null);
      if (!identified) throw new AppError(403, 'FOLLOW_NEEDS_HOME');
      await this.rows.deleteCodes(accountId, now, manager);
      const expiresAt = new Date(now.getTime() + followCodeMinutes * 60_000);
      const code: FollowCode = { id, accountId, side, codeIndex: this.#indexOf(this.#codeOf(id)), expiresAt };
      await this.rows.insertCode(code, manager);
      return { thing: this.#codeView(code), first: true };
    });
  }

  /**
   * @throws AppError ID_ALREADY_USED; FOLLOW_CODE_WRONG also for one's own, one that is used, and one that is too old;
   * FOLLOW_OTHER_COMMUNITY, FOLLOW_ALREADY, FOLLOW_TOO_MANY: the code can be tried again
   */
  async agree({ accountId }: Principal, { id, code }: AgreeToFollow): Promise<Created<FollowTieView>> {
    return this.outbox.transaction(async (manager) => {
      await this.ties.lockAccount(accountId, manager);
      const sent = await this.rows.find(id, manager);
      if (sent) return { thing: await this.#again(sent, accountId, manager), first: false };
      const shown = await this.rows.codeOf(this.#indexOf(code), manager);
      const now = this.clock.now();
      const usable = shown && shown.expiresAt > now && shown.accountId !== accountId;
      if (!usable || !(await this.rows.useCode(shown, manager))) throw new AppError(404, 'FOLLOW_CODE_WRONG');
      const [followed, follower] =
        shown.side === 'followed' ? [shown.accountId, accountId] : [accountId, shown.accountId];
      const place = await this.#together(followed, follower, manager);
      await this.#checkNew(followed, follower, manager);
      const parties = { followerAccountId: follower, followedAccountId: followed };
      const tie: FollowTie = { id, ...place, ...parties, createdAt: now, endedAt: null };
      await this.rows.insert(tie, manager);
      await this.#tell(tie, 'begun', shown.accountId, manager);
      return { thing: await this.#again(tie, accountId, manager), first: true };
    });
  }

  async list({ accountId }: Principal): Promise<FollowTieView[]> {
    return (await this.rows.list(accountId)).map(toView);
  }

  /** Once is enough, and again is no harm. @throws AppError NOT_FOUND for what is not theirs */
  async end({ accountId }: Principal, id: string): Promise<void> {
    await this.outbox.transaction(async (manager) => {
      const tie = await this.rows.find(id, manager);
      if (!tie || !partiesOf(tie).includes(accountId)) throw AppError.notFound();
      const [other] = partiesOf(tie).filter((one) => one !== accountId);
      if (!(await this.rows.end(id, this.clock.now(), manager))) return;
      if (other) await this.#tell(tie, 'ended', other, manager);
      // The elder has no account: whoever serves them has to tell them from now on.
      else await this.telling.tellStaff(tie, 'ended', null, manager);
    });
  }

  /** Who the followed one is, and the community in which both live. */
  async #together(
    followed: string,
    follower: string,
    manager: EntityManager,
  ): Promise<{ communityId: string; residentId: string }> {
    const theirs = await this.ties.homes(followed, manager);
    const mine = await this.ties.homes(follower, manager);
    // Of one household both get all of it anyhow.
    if (theirs.some(({ householdId }) => mine.some((home) => home.householdId === householdId))) {
      throw new AppError(409, 'FOLLOW_ALREADY');
    }
    for (const { communityId, residentId } of theirs) {
      const shared = mine.some((home) => home.communityId === communityId);
      if (residentId !== null && shared) return { communityId, residentId };
    }
    throw new AppError(409, 'FOLLOW_OTHER_COMMUNITY');
  }

  async #checkNew(followed: string, follower: string, manager: EntityManager): Promise<void> {
    if (await this.rows.between(follower, followed, manager)) throw new AppError(409, 'FOLLOW_ALREADY');
    const full = async (accountId: string, side: FollowSide) =>
      (await this.rows.list(accountId, manager)).filter((row) => row.side === side).length >= maxFollowTies;
    if ((await full(follower, 'follower')) || (await full(followed, 'followed'))) {
      throw new AppError(409, 'FOLLOW_TOO_MANY');
    }
  }

  async #again(tie: FollowTie, accountId: string, manager: EntityManager): Promise<FollowTieView> {
    const row = (await this.rows.list(accountId, manager)).find(({ id }) => id === tie.id);
    if (!row) throw AppError.idTaken();
    return toView(row);
  }

  #tell(tie: FollowTie, step: 'begun' | 'ended', accountId: string, manager: EntityManager): Promise<void> {
    const side = accountId === tie.followedAccountId ? 'followed' : 'follower';
    return this.telling.tell(tie, followMessage(side, step), accountId, manager);
  }

  #codeView({ id, side, expiresAt }: FollowCode): FollowCodeView {
    return { code: this.#codeOf(id), side, expiresAt: expiresAt.toISOString() };
  }

  /** Made of the id with a key that nobody else has, so that a retry after a lost answer shows the same. */
  #codeOf(id: string): string {
    const number = BigInt(`0x${this.index.content(`follow ${id}`)}`) % 100_000_000n;
    return number.toString().padStart(8, '0');
  }

  #indexOf(code: string): string {
    return this.index.content(`follow code ${code}`);
  }
}

function toView({ createdAt, receives, ...row }: FollowRow): FollowTieView {
  return { ...row, receives: Number(receives) === 1, createdAt: createdAt.toISOString() };
}

function partiesOf({ followerAccountId, followedAccountId }: FollowTie): string[] {
  return [followerAccountId, ...(followedAccountId === null ? [] : [followedAccountId])];
}
