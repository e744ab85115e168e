import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import type { FollowOffer } from './entities/follow-offer.entity.js';
import { FollowOfferRepository } from './follow-offer.repository.js';
import { FollowTellingService } from './follow-telling.service.js';
import { FollowTieRepository } from './follow-tie.repository.js';
import { offerMessage, receivingEndedMessage } from './follow-tie.wording.js';
import { HouseholdTieListeners, type Belonging } from './tie-listener.js';

/**
 * An elder who has an account of their own is told of notices themselves from then on: nobody receives for them any more,
 * and whether a relative still gets a copy is asked of them.
 */
@Injectable()
export class FollowOfferListener implements OnModuleInit {
  constructor(
    private readonly listeners: HouseholdTieListeners,
    private readonly offers: FollowOfferRepository,
    private readonly ties: FollowTieRepository,
    private readonly telling: FollowTellingService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.register((belonging, manager) => this.#gotAccount(belonging, manager));
  }

  async #gotAccount(
    { accountId, residentId, communityId }: Belonging,
    manager: EntityManager,
  ): Promise<void> {
    await this.offers.lockElder(residentId, manager);
    const now = this.clock.now();
    await this.offers.withdrawOf(residentId, now, manager);
    for (const { id, followerAccountId } of await this.ties.receiving(residentId, manager)) {
      await this.ties.end(id, now, manager);
      await this.telling.tell(
        { id, communityId },
        receivingEndedMessage('account'),
        followerAccountId,
        manager,
      );
      const before = await this.offers.find(id, manager);
      if (!before) continue;
      const offer: FollowOffer = {
        ...{ id: uuid(), communityId, residentId, followerAccountId, followedAccountId: accountId },
        ...{ relation: before.relation, consentHow: null, consentedOn: null },
        ...{ recordedByAccountId: null, recordedRole: null },
        ...{ state: 'waiting' as const, createdAt: now, answeredAt: null },
      };
      await this.offers.insert(offer, manager);
      await this.telling.tell(offer, offerMessage('followed'), accountId, manager);
    }
  }
}
