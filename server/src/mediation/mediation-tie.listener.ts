import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import type { Announce } from '../common/outbox/outbox.js';
import { HouseholdTieListeners, type Belonging } from '../household-tie/tie-listener.js';
import { isFree } from './mediation-entry.service.js';
import { MediationPartRepository } from './mediation-part.repository.js';
import { MediationStepService } from './mediation-step.service.js';
import { MediationRepository } from './mediation.repository.js';

/** Somebody of the registry who ties their account sees their side of what they are a party of from then on. */
@Injectable()
export class MediationTieListener implements OnModuleInit {
  constructor(
    private readonly listeners: HouseholdTieListeners,
    private readonly mediations: MediationRepository,
    private readonly parts: MediationPartRepository,
    private readonly steps: MediationStepService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.register((belonging, manager, announce) => this.#tie(belonging, manager, announce));
  }

  async #tie(
    { residentId, accountId }: Belonging,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const ids = await this.parts.untiedOf(residentId, manager);
    const now = this.clock.now();
    for (const row of await this.mediations.lockOpen(ids, manager)) {
      const before = await this.parts.of(row, manager, true);
      const party = before.parties.find((one) => one.residentId === residentId && one.accountId === null);
      const others = before.parties.filter((one) => one !== party);
      // Whoever mediates, or has a part in it already, takes no second one.
      if (!party || !isFree({ residentId, accountId }, others, row.mediatorAccountId)) continue;
      await this.parts.tieParty(party.id, { residentId, accountId }, manager);
      await this.steps.apply(
        this.steps.asSystem(row, before, null),
        { action: 'tieParty', version: row.version },
        { detail: { partyId: party.id }, told: { partyIds: [party.id] } },
        now,
        manager,
        announce,
      );
    }
  }
}
