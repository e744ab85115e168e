import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import type { Scope } from '../common/auth/scope.policy.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { AppError } from '../common/error/app-error.js';
import { PublicCache } from '../common/http/public-cache.js';
import { Outbox } from '../common/outbox/outbox.js';
import { HouseholdRepository, type HouseholdRow } from './household.repository.js';
import type { RegistryOperation } from './registry-operation.js';
import { RegistryWriterRepository } from './registry-writer.repository.js';
import { RegistryWriter } from './registry-writer.service.js';
import { mayChangeRegistry, roleInRegistry } from './resident.policy.js';
import { ResidentRepository, type ResidentRow } from './resident.repository.js';

/** A change as a client names it, of the version that it saw. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What staff do to the registry by hand: who may, and the one transaction of it. */
@Injectable()
export class LifeEventService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: RegistryWriterRepository,
    private readonly outbox: Outbox,
    private readonly writer: RegistryWriter,
    private readonly households: HouseholdRepository,
    private readonly residents: ResidentRepository,
    private readonly index: BlindIndex,
    private readonly publicCache: PublicCache,
  ) {}

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async household(id: string, principal: Principal): Promise<HouseholdRow> {
    const row = await this.households.find(id);
    if (!row || !mayChangeRegistry(principal.grants, row)) throw AppError.notFound();
    return row;
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async resident(id: string, principal: Principal): Promise<ResidentRow> {
    const row = await this.residents.find(id);
    if (!row || !mayChangeRegistry(principal.grants, row)) throw AppError.notFound();
    return row;
  }

  /**
   * Whether an account asks again for what it was answered already, and the thing is still as that left it. They may
   * have lost it from their scope by what they did, and the answer on its way; a later change ends that.
   */
  async residentRepeats({ accountId }: Principal, id: string, body: Versioned): Promise<boolean> {
    const done = await this.#doneBy(accountId, body);
    return done?.residentId === id && (await this.residents.find(id))?.version === body.version + 1;
  }

  /** The same for a household as a whole. */
  async householdRepeats({ accountId }: Principal, id: string, body: Versioned): Promise<boolean> {
    const done = await this.#doneBy(accountId, body);
    const same = done?.householdId === id && done.residentId === null;
    return same && (await this.households.find(id))?.version === body.version + 1;
  }

  /** A household of the same community that somebody moves to: it may lie in another worker's grid. */
  async target(id: string, communityId: string): Promise<HouseholdRow> {
    const row = await this.households.find(id);
    if (row?.communityId !== communityId) throw AppError.notFound();
    return row;
  }

  /** @throws AppError ROOM_NOT_FOUND, also outside one's own scope */
  async room(id: string, principal: Principal): Promise<Scope> {
    const room = await this.households.roomScope(id);
    if (!room || !mayChangeRegistry(principal.grants, room)) throw new AppError(404, 'ROOM_NOT_FOUND');
    return room;
  }

  /** @returns false where the same request had been carried out before */
  async carryOut(
    principal: Principal,
    scope: Scope,
    body: { readonly id: string },
    operations: readonly RegistryOperation[],
  ): Promise<boolean> {
    const { accountId, grants } = principal;
    const actor = {
      accountId,
      role: roleInRegistry(grants, scope),
      source: 'staff',
      sourceId: null,
    } as const;
    const request = { id: body.id, contentHash: this.#hashOf(body) };
    const write = { communityId: scope.communityId, actor, operations, request };
    const attempt = () => this.outbox.transaction((manager) => this.writer.write(write, manager));
    const first = await attempt().catch((error: unknown) => {
      // The same request may have come twice at the same moment: a second look tells it from another use of the id.
      if (error instanceof AppError && error.code === 'ID_ALREADY_USED') return attempt();
      throw error;
    });
    if (first) this.publicCache.clear();
    return first;
  }

  async #doneBy(accountId: string, body: Versioned) {
    const done = await this.changes.findChange(body.id, this.dataSource.manager);
    const same = done?.actorAccountId === accountId && done.contentHash === this.#hashOf(body);
    return same ? done : undefined;
  }

  #hashOf(body: object): string {
    return this.index.content(JSON.stringify(body));
  }
}
