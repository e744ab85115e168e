import { Injectable } from '@nestjs/common';
import type {
  ConfirmHouseholdTie,
  DeclineHouseholdTie,
  HouseholdTieCase,
  HouseholdTieListQuery,
} from '@linge/shared/household-tie/household-tie.schema';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { GrantCache } from '../common/auth/grant-cache.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { HouseholdTieRequestRepository } from './household-tie-request.repository.js';
import { HouseholdTieStepService } from './household-tie-step.service.js';
import { HouseholdTieMapper } from './household-tie.mapper.js';
import { actorsOf, mayDecide } from './household-tie.policy.js';
import { HouseholdTieRepository } from './household-tie.repository.js';
import type { HouseholdTieRequestRow, RoomMember } from './household-tie.row.js';
import { HouseholdTieService } from './household-tie.service.js';
import { RoomRepository } from './room.repository.js';

/** What those who serve a grid decide about requests. */
@Injectable()
export class HouseholdTieCaseService {
  constructor(
    private readonly outbox: Outbox,
    private readonly requests: HouseholdTieRequestRepository,
    private readonly ties: HouseholdTieRepository,
    private readonly rooms: RoomRepository,
    private readonly steps: HouseholdTieStepService,
    private readonly tie: HouseholdTieService,
    private readonly mapper: HouseholdTieMapper,
    private readonly grants: GrantCache,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED outside one's own scope; who serves a grid names it */
  async list(principal: Principal, query: z.output<typeof HouseholdTieListQuery>) {
    if (!mayDecide(principal.grants, query)) throw AppError.denied();
    const rows = await this.requests.waiting(query, decodeInstantCursor(query.cursor), query.limit + 1);
    const roomIds = [...new Set(rows.map(({ roomId }) => roomId))];
    const members = await this.rooms.members(roomIds, this.clock.today());
    return pageOfRows(rows, query.limit, instantKeys, (row) => this.#view(row, members, principal));
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async get(principal: Principal, id: string): Promise<HouseholdTieCase> {
    const row = await this.#find(id, principal);
    return this.#view(row, await this.#members(row), principal);
  }

  /**
   * @throws AppError NOT_FOUND, VERSION_CONFLICT, HOUSEHOLD_TIE_TRANSITION_NOT_ALLOWED;
   * HOUSEHOLD_TIE_RESIDENT_UNKNOWN for somebody who does not live there
   */
  async confirm(
    principal: Principal,
    id: string,
    { version, residentId }: ConfirmHouseholdTie,
  ): Promise<HouseholdTieCase> {
    const { accountId } = await this.#find(id, principal);
    const result = await this.outbox.transaction(async (manager, announce) => {
      // First, as whoever deletes the account takes it first too.
      await this.ties.lockAccount(accountId, manager);
      const row = await this.#find(id, principal, manager);
      const members = await this.#members(row, manager);
      const chosen = row.kind === 'care' ? row.residentId : residentId;
      const who = members.find((member) => member.residentId === chosen);
      const asker = { accountId: principal.accountId, actors: actorsOf(principal, row) };
      const found =
        who && row.kind === 'home' ? { residentId: who.residentId, householdId: who.householdId } : {};
      const confirm = { action: 'confirm', version, ...found } as const;
      const moved = await this.steps.take(row, asker, confirm, manager, announce);
      if (!who || !(await this.#stillTogether(row, manager))) throw unknownResident();
      const belonging = {
        communityId: row.communityId,
        accountId: row.accountId,
        householdId: row.householdId ?? who.householdId,
        residentId: who.residentId,
      };
      if (row.kind === 'care') await this.tie.lookAfter(belonging, manager);
      else await this.tie.belong(belonging, manager, announce);
      return { moved, members };
    });
    this.grants.clear();
    return this.#view(result.moved, result.members, principal);
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT, HOUSEHOLD_TIE_TRANSITION_NOT_ALLOWED */
  async decline(
    principal: Principal,
    id: string,
    { version, reason }: DeclineHouseholdTie,
  ): Promise<HouseholdTieCase> {
    const row = await this.outbox.transaction(async (manager, announce) => {
      const found = await this.#find(id, principal, manager);
      const asker = { accountId: principal.accountId, actors: actorsOf(principal, found) };
      return this.steps.take(found, asker, { action: 'decline', version, reason }, manager, announce);
    });
    return this.#view(row, await this.#members(row), principal);
  }

  /** Who wants to look after somebody must still live with them. */
  async #stillTogether(row: HouseholdTieRequestRow, manager: EntityManager): Promise<boolean> {
    if (row.kind === 'home') return true;
    const homes = await this.ties.homes(row.accountId, manager);
    return homes.some(({ householdId }) => householdId === row.householdId);
  }

  async #find(id: string, principal: Principal, manager?: EntityManager): Promise<HouseholdTieRequestRow> {
    const row = await this.requests.find(id, manager);
    if (!row || !mayDecide(principal.grants, row)) throw AppError.notFound();
    return row;
  }

  #members({ roomId }: HouseholdTieRequestRow, manager?: EntityManager): Promise<RoomMember[]> {
    return this.rooms.members([roomId], this.clock.today(), manager);
  }

  #view(row: HouseholdTieRequestRow, members: readonly RoomMember[], principal: Principal): HouseholdTieCase {
    const asker = { accountId: principal.accountId, actors: actorsOf(principal, row) };
    return this.mapper.toCase(row, members, this.steps.engine.availableActions(row, asker));
  }
}

function unknownResident(): AppError {
  return new AppError(400, 'HOUSEHOLD_TIE_RESIDENT_UNKNOWN', undefined, [
    { path: 'body.residentId', code: 'unknown' },
  ]);
}
