import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { GrantCache } from '../common/auth/grant-cache.js';
import { Clock } from '../common/clock/clock.js';
import type { Announce } from '../common/outbox/outbox.js';
import { FamilyRepository, type FamilyMember } from './family.repository.js';
import { FollowTieRepository } from './follow-tie.repository.js';
import { looksAfterAtOnce, speaksFor } from './household-tie.policy.js';
import { HouseholdTieRequestRepository } from './household-tie-request.repository.js';
import { HouseholdTieStepService } from './household-tie-step.service.js';
import { HouseholdTieListeners, type Belonging } from './tie-listener.js';
import { HouseholdTieRepository, type Leaving } from './household-tie.repository.js';

export type { FamilyMember };
export { accountTiedTopic, type AccountTied } from './household-tie.announcement.js';

/** What other capabilities ask about ties, and do to them. */
@Injectable()
export class HouseholdTieService {
  constructor(
    private readonly ties: HouseholdTieRepository,
    private readonly requests: HouseholdTieRequestRepository,
    private readonly steps: HouseholdTieStepService,
    private readonly families: FamilyRepository,
    private readonly follows: FollowTieRepository,
    private readonly listeners: HouseholdTieListeners,
    private readonly grants: GrantCache,
    private readonly clock: Clock,
  ) {}

  /** Who an account is in the registry, and whom it looks after: those whose record it sees and may have put right. */
  async residentsOf(accountId: string): Promise<{ readonly residentId: string; readonly self: boolean }[]> {
    const [homes, care] = await Promise.all([this.ties.homes(accountId), this.ties.careOf(accountId)]);
    const own = new Set(homes.flatMap(({ residentId }) => residentId ?? []));
    const others = new Set(care.map(({ residentId }) => residentId).filter((id) => !own.has(id)));
    return [
      ...[...own].map((residentId) => ({ residentId, self: true })),
      ...[...others].map((residentId) => ({ residentId, self: false })),
    ];
  }

  /** The accounts that belong to a household now. */
  accountsOf(householdId: string): Promise<string[]> {
    return this.ties.accountsOf(householdId);
  }

  /** The account that somebody of the registry uses themselves. */
  accountOfResident(residentId: string): Promise<string | undefined> {
    return this.ties.accountOfResident(residentId);
  }

  /** The child under 14 whose own account this is; undefined for everybody else. */
  childOf(accountId: string, manager?: EntityManager): Promise<FamilyMember | undefined> {
    return this.families.childOf(accountId, this.clock.today(), manager);
  }

  /** The accounts of those who may speak for a child: the adults of its family, and who is known to look after it. */
  async guardiansOf(child: FamilyMember): Promise<FamilyMember[]> {
    const others = await this.families.othersOf(child, this.clock.today());
    return others.filter((other) => other.looksAfter || looksAfterAtOnce(other, child));
  }

  /** The children under 14 for whom an account may speak; never itself. */
  async childrenOf(accountId: string, manager?: EntityManager): Promise<FamilyMember[]> {
    const pairs = await this.families.youngBeside(accountId, this.clock.today(), manager);
    return pairs.flatMap(({ self, child }) =>
      self.residentId !== child.residentId && (child.looksAfter || looksAfterAtOnce(self, child))
        ? child
        : [],
    );
  }

  /** The same up to their 18th birthday, as the law has it for what they take part in. */
  async minorsOf(accountId: string): Promise<FamilyMember[]> {
    const pairs = await this.families.minorsBeside(accountId, this.clock.today());
    return pairs.flatMap(({ self, child }) =>
      self.residentId !== child.residentId && (child.looksAfter || speaksFor(self, child)) ? child : [],
    );
  }

  /** Ties an account to a household; once that is committed, its grants must be read again. */
  async belong(belonging: Belonging, manager: EntityManager, announce: Announce): Promise<void> {
    const { communityId, accountId, householdId, residentId } = belonging;
    const homes = await this.ties.homes(accountId, manager);
    const known = homes.find((home) => home.householdId === householdId);
    if (known?.residentId) return;
    const tie = { communityId, accountId, householdId, residentId };
    if (known) await this.ties.identify(belonging, manager);
    else
      await this.ties.insert({ id: uuid(), ...tie, confirmedAt: this.clock.now(), endedAt: null }, manager);
    await this.listeners.tell(belonging, manager, announce);
  }

  /** Lets an account look after somebody of its household. */
  async lookAfter(belonging: Belonging, manager: EntityManager): Promise<void> {
    const care = await this.ties.careOf(belonging.accountId, manager);
    if (care.some(({ residentId }) => residentId === belonging.residentId)) return;
    const { communityId, accountId, householdId, residentId } = belonging;
    const tie = { communityId, accountId, householdId, residentId };
    await this.ties.insertCare({ id: uuid(), ...tie, confirmedAt: this.clock.now(), endedAt: null }, manager);
  }

  /**
   * Ends what no longer holds: people left a household or died, or a household was closed. Who looked after them, or
   * did so as one of that household, does so no more.
   */
  async endTies(
    gone: { readonly left: readonly Leaving[]; readonly householdIds: readonly string[] },
    manager: EntityManager,
  ): Promise<void> {
    const now = this.clock.now();
    const ties = await this.ties.openTies(gone.left, gone.householdIds, manager);
    await this.ties.end(
      ties.map(({ id }) => id),
      now,
      manager,
    );
    for (const { accountId, householdId } of ties) {
      await this.ties.endCareBy(accountId, householdId, now, manager);
    }
    await this.ties.endCareFor(gone.left, now, manager);
    const accountIds = [...new Set(ties.map(({ accountId }) => accountId))];
    const residentIds = gone.left.map(({ residentId }) => residentId);
    await this.follows.endGone(residentIds, accountIds, now, manager);
    const left = [...ties, ...gone.left].map(({ householdId }) => householdId);
    await this.listeners.tellEnded(accountIds, [...new Set(left)], manager);
    // Not committed yet; should somebody read the grants in between, they hold two seconds longer, as on other servers.
    this.grants.clear();
  }

  /** Everything of an account that is being deleted. */
  async forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    const asker = { accountId, actors: new Map([['asker', 'resident']] as const) };
    for (const row of await this.requests.waitingOf(accountId, manager)) {
      const withdraw = { action: 'withdraw', version: row.version } as const;
      await this.steps.take(row, asker, withdraw, manager, () => undefined);
    }
    await this.requests.forget(accountId, manager);
    const homes = (await this.ties.homes(accountId, manager)).map(({ householdId }) => householdId);
    await this.ties.forget(accountId, manager);
    await this.listeners.tellEnded([accountId], homes, manager);
  }
}
