import { Injectable } from '@nestjs/common';
import type { OwnFollowOffer } from '@linge/shared/household-tie/follow-offer.schema';
import { maxFollowTies } from '@linge/shared/household-tie/follow-tie.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import type { FollowOffer } from './entities/follow-offer.entity.js';
import { answerTo, askedOf } from './follow-offer.policy.js';
import { FollowOfferRepository } from './follow-offer.repository.js';
import { FollowTellingService } from './follow-telling.service.js';
import { FollowTieRepository } from './follow-tie.repository.js';
import { followMessage } from './follow-tie.wording.js';
import { HouseholdTieRepository } from './household-tie.repository.js';

/** What whoever is asked answers: a relative whether they receive for an elder, an elder whether a relative goes on. */
@Injectable()
export class FollowAnswerService {
  constructor(
    private readonly outbox: Outbox,
    private readonly offers: FollowOfferRepository,
    private readonly follows: FollowTieRepository,
    private readonly ties: HouseholdTieRepository,
    private readonly telling: FollowTellingService,
    private readonly clock: Clock,
  ) {}

  async list({ accountId }: Principal): Promise<OwnFollowOffer[]> {
    const rows = await this.offers.listOwn(accountId);
    return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
  }

  /**
   * Once is enough, and again is no harm.
   * @throws AppError NOT_FOUND, FOLLOW_OFFER_GONE, FOLLOW_ALREADY, FOLLOW_TOO_MANY
   */
  async agree({ accountId }: Principal, id: string): Promise<void> {
    const { residentId } = await this.#asked(accountId, id);
    await this.outbox.transaction(async (manager) => {
      await this.offers.lockElder(residentId, manager);
      const offer = await this.#open(id, 'agreed', manager);
      if (!offer) return;
      await this.#checkStill(offer, manager);
      const now = this.clock.now();
      const { communityId, followerAccountId, followedAccountId } = offer;
      await this.offers.answer(offer, 'agreed', now, manager);
      await this.follows.insert(
        {
          ...{ id, communityId, residentId, followerAccountId, followedAccountId },
          ...{ createdAt: now, endedAt: null },
        },
        manager,
      );
      if (followedAccountId) {
        await this.telling.tell(offer, followMessage('follower', 'begun'), followerAccountId, manager);
      } else {
        await this.telling.tellStaff(offer, 'agreed', offer.recordedByAccountId, manager);
      }
    });
  }

  /** Once is enough, and again is no harm. @throws AppError NOT_FOUND, FOLLOW_OFFER_GONE */
  async decline({ accountId }: Principal, id: string): Promise<void> {
    const { residentId } = await this.#asked(accountId, id);
    await this.outbox.transaction(async (manager) => {
      await this.offers.lockElder(residentId, manager);
      const offer = await this.#open(id, 'declined', manager);
      if (!offer) return;
      await this.offers.answer(offer, 'declined', this.clock.now(), manager);
      // That an elder wants it no more the relative was told when it ended.
      if (offer.followedAccountId === null) {
        await this.telling.tellStaff(offer, 'declined', offer.recordedByAccountId, manager);
      }
    });
  }

  async #asked(accountId: string, id: string): Promise<FollowOffer> {
    const offer = await this.offers.find(id);
    if (!offer || askedOf(offer) !== accountId) throw AppError.notFound();
    return offer;
  }

  /** Undefined where the same was answered before. */
  async #open(
    id: string,
    answer: 'agreed' | 'declined',
    manager: EntityManager,
  ): Promise<FollowOffer | undefined> {
    const offer = await this.offers.find(id, manager);
    const way = offer ? answerTo(offer.state, answer) : 'gone';
    if (!offer || way === 'gone') throw new AppError(409, 'FOLLOW_OFFER_GONE');
    return way === 'take' ? offer : undefined;
  }

  async #checkStill(offer: FollowOffer, manager: EntityManager): Promise<void> {
    const { residentId, communityId, followerAccountId, followedAccountId } = offer;
    const elder = await this.offers.elder(residentId, manager);
    const homes = await this.ties.homes(followerAccountId, manager);
    const hasAccount = await this.offers.hasAccount(residentId, manager);
    const stands =
      elder?.state === 'present' &&
      elder.communityId === communityId &&
      homes.some((home) => home.communityId === communityId) &&
      hasAccount === (followedAccountId !== null);
    if (!stands) throw new AppError(409, 'FOLLOW_OFFER_GONE');
    const known =
      followedAccountId !== null &&
      (await this.follows.between(followerAccountId, followedAccountId, manager)) !== null;
    if (known || homes.some(({ householdId }) => householdId === elder.householdId)) {
      throw new AppError(409, 'FOLLOW_ALREADY');
    }
    const followed = await this.follows.list(followerAccountId, manager);
    if (followed.filter(({ side }) => side === 'follower').length >= maxFollowTies) {
      throw new AppError(409, 'FOLLOW_TOO_MANY');
    }
  }
}
