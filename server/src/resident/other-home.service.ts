import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AddOtherHome, EndOtherHome, OtherHome } from '@linge/shared/resident/life-event.schema';
import type { RegistryChangeType } from '@linge/shared/resident/registry-change.schema';
import type { Resident } from '@linge/shared/resident/resident.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { maskName } from '../common/crypto/mask.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { HouseholdService } from './household.service.js';
import { LifeEventService } from './life-event.service.js';
import { OtherHomeRepository } from './other-home.repository.js';
import { RegistryListeners } from './registry-listener.js';
import { RegistryWriterRepository } from './registry-writer.repository.js';
import { roleInRegistry } from './resident.policy.js';
import type { ResidentRow } from './resident.repository.js';
import { ResidentService } from './resident.service.js';

/** Second homes: a person counts in one household only, and may live in another, too. */
@Injectable()
export class OtherHomeService implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly events: LifeEventService,
    private readonly residents: ResidentService,
    private readonly households: HouseholdService,
    private readonly repository: OtherHomeRepository,
    private readonly changes: RegistryWriterRepository,
    private readonly listeners: RegistryListeners,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.register(async ({ goneResidentIds, closedHouseholdIds }, manager) => {
      const of = { residentIds: goneResidentIds, householdIds: closedHouseholdIds };
      await this.repository.endAll(of, this.clock.today(), manager);
    });
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async ofResident(principal: Principal, residentId: string): Promise<{ items: OtherHome[] }> {
    await this.residents.get(principal, residentId);
    return { items: await this.repository.open({ residentId }) };
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async ofHousehold(principal: Principal, householdId: string): Promise<{ items: OtherHome[] }> {
    await this.households.get(principal, householdId);
    const items = await this.repository.open({ householdId });
    // They may be another worker's: enough to know whom to greet.
    return { items: items.map((home) => ({ ...home, residentName: maskName(home.residentName) })) };
  }

  /** @throws AppError NOT_FOUND, OTHER_HOME_ALREADY, ID_ALREADY_USED */
  async add(principal: Principal, residentId: string, body: AddOtherHome): Promise<Resident> {
    const resident = await this.events.resident(residentId, principal);
    const household = await this.events.target(body.householdId, resident.communityId);
    if (household.state === 'closed') throw new AppError(409, 'REGISTRY_HOUSEHOLD_CLOSED');
    const { id, householdId, relation, day: since } = body;
    const { communityId } = resident;
    await this.#write(principal, resident, body, 'OtherHomeAdded', household.address, async (manager) => {
      const there = await this.repository.isOpen(residentId, householdId, manager);
      if (there || resident.householdId === householdId) throw new AppError(409, 'OTHER_HOME_ALREADY');
      await this.repository.insert(
        { id, communityId, residentId, householdId, relation, since, until: null },
        manager,
      );
    });
    return this.residents.get(principal, residentId);
  }

  /** @throws AppError NOT_FOUND where there is none to end */
  async end(principal: Principal, residentId: string, body: EndOtherHome): Promise<Resident> {
    const resident = await this.events.resident(residentId, principal);
    const homes = await this.repository.open({ residentId });
    const address = homes.find(({ id }) => id === body.otherHomeId)?.address ?? '';
    await this.#write(principal, resident, body, 'OtherHomeEnded', address, async (manager) => {
      const ended = await this.repository.end(body.otherHomeId, residentId, body.day, manager);
      if (!ended) throw AppError.notFound();
    });
    return this.residents.get(principal, residentId);
  }

  async #write(
    principal: Principal,
    resident: ResidentRow,
    body: { readonly id: string; readonly day: string; readonly reason: string | null },
    type: Extract<RegistryChangeType, 'OtherHomeAdded' | 'OtherHomeEnded'>,
    address: string,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    const contentHash = this.index.content(JSON.stringify(body));
    const { accountId, grants } = principal;
    const added = type === 'OtherHomeAdded';
    await this.outbox.transaction(async (manager) => {
      await this.repository.lockResident(resident.id, manager);
      const earlier = await this.changes.findChange(body.id, manager);
      if (earlier) {
        if (earlier.actorAccountId === accountId && earlier.contentHash === contentHash) return;
        throw AppError.idTaken();
      }
      await work(manager);
      const fields = [{ field: 'otherHome', from: added ? null : address, to: added ? address : null }];
      await this.changes.appendChanges(
        [
          {
            ...{ id: body.id, communityId: resident.communityId, householdId: resident.householdId },
            ...{ residentId: resident.id, type, day: body.day, fields, reason: body.reason, contentHash },
            ...{ source: 'staff', sourceId: null, actorAccountId: accountId },
            ...{ actorRole: roleInRegistry(grants, resident), createdAt: this.clock.now() },
          },
        ],
        manager,
      );
    });
  }
}
