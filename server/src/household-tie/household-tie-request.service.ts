import { Injectable } from '@nestjs/common';
import type {
  HouseholdTieRequest as RequestView,
  OwnHouseholdTieListQuery,
  RequestHouseholdTie,
  RoomChoice,
} from '@linge/shared/household-tie/household-tie.schema';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { GrantCache } from '../common/auth/grant-cache.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { HouseholdTieRequestRepository } from './household-tie-request.repository.js';
import { HouseholdTieStepService } from './household-tie-step.service.js';
import { announcementOf } from './household-tie.announcement.js';
import { requestContent, waitingRequest } from './household-tie.content.js';
import { HouseholdTieMapper } from './household-tie.mapper.js';
import { actorsOf, agreementOf, tooManyGuesses } from './household-tie.policy.js';
import { HouseholdTieRepository, type AccountPhone } from './household-tie.repository.js';
import type { HouseholdTieRequestRow, RoomPlace } from './household-tie.row.js';
import { HouseholdTieService } from './household-tie.service.js';
import { RoomRepository } from './room.repository.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What residents ask for themselves. */
@Injectable()
export class HouseholdTieRequestService {
  constructor(
    private readonly outbox: Outbox,
    private readonly requests: HouseholdTieRequestRepository,
    private readonly ties: HouseholdTieRepository,
    private readonly rooms: RoomRepository,
    private readonly steps: HouseholdTieStepService,
    private readonly tie: HouseholdTieService,
    private readonly mapper: HouseholdTieMapper,
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
    private readonly grants: GrantCache,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError DOOR_NOT_FOUND */
  async roomsBehind(doorId: string): Promise<RoomChoice[]> {
    const rooms = await this.rooms.behindDoor(doorId);
    if (!rooms) throw AppError.notFound('DOOR_NOT_FOUND');
    return rooms;
  }

  async listOwn({ accountId, grants }: Principal, query: z.output<typeof OwnHouseholdTieListQuery>) {
    const rows = await this.requests.ofAccount(accountId, decodeInstantCursor(query.cursor), query.limit + 1);
    return pageOfRows(rows, query.limit, instantKeys, (row) => this.view(row, { accountId, grants }));
  }

  /**
   * Takes in a request once. Whatever keeps it from being confirmed, the answer is that it waits.
   * @throws AppError ID_ALREADY_USED, ROOM_NOT_FOUND, HOUSEHOLD_TIE_PHONE_NEEDED, HOUSEHOLD_TIE_ALREADY,
   * HOUSEHOLD_TIE_TOO_MANY_GUESSES
   */
  async request(asked: RequestHouseholdTie, principal: Principal): Promise<Created<RequestView>> {
    const place = await this.#place(asked);
    const { row, first } = await this.outbox.transaction((manager, announce) =>
      this.#take(asked, place, principal, manager, announce),
    );
    if (first && row.state === 'confirmed') this.grants.clear();
    return { thing: this.view(row, principal), first };
  }

  /** @throws AppError NOT_FOUND for somebody else's, VERSION_CONFLICT, HOUSEHOLD_TIE_TRANSITION_NOT_ALLOWED */
  async withdraw(id: string, version: number, principal: Principal): Promise<RequestView> {
    const row = await this.outbox.transaction(async (manager, announce) => {
      const found = await this.requests.find(id, manager);
      if (found?.accountId !== principal.accountId) throw AppError.notFound();
      const asker = { accountId: principal.accountId, actors: actorsOf(principal, found) };
      return this.steps.take(found, asker, { action: 'withdraw', version }, manager, announce);
    });
    return this.view(row, principal);
  }

  view(row: HouseholdTieRequestRow, principal: Pick<Principal, 'accountId' | 'grants'>): RequestView {
    const { accountId } = principal;
    const actions = this.steps.engine.availableActions(row, { accountId, actors: actorsOf(principal, row) });
    return this.mapper.toRequest(row, actions);
  }

  async #place({ roomId, doorCode = '', roomNumber = '' }: RequestHouseholdTie): Promise<RoomPlace> {
    const place = roomId ? await this.rooms.find(roomId) : await this.rooms.findAt(doorCode, roomNumber);
    if (!place) throw AppError.notFound('ROOM_NOT_FOUND');
    return place;
  }

  async #take(
    asked: RequestHouseholdTie,
    place: RoomPlace,
    { accountId }: Principal,
    manager: EntityManager,
    announce: Announce,
  ): Promise<{ row: HouseholdTieRequestRow; first: boolean }> {
    const own = await this.ties.lockAccount(accountId, manager);
    if (!own) throw new AppError(401, 'AUTHENTICATION_REQUIRED');
    // Before anything is read: what is read first decides what the rest of the transaction sees.
    await this.rooms.lock(place.roomId, manager);
    const contentHash = this.index.content(requestContent(asked));
    const known = await this.requests.find(asked.id, manager);
    if (known) {
      if (known.accountId !== accountId || known.contentHash !== contentHash) throw AppError.idTaken();
      return { row: known, first: false };
    }
    const now = this.clock.now();
    const request = waitingRequest(asked.id, 'home', place, accountId, contentHash, now);
    const given = { ...request, name: asked.name, ...this.#phone(asked, accountId, own) };
    await this.#checkGuess(accountId, place.roomId, now, manager);
    await this.#checkNew(accountId, place.roomId, manager);
    const members = await this.rooms.members([place.roomId], this.clock.today(), manager);
    await this.#supersede(accountId, place.roomId, manager, announce);

    const event = await this.steps.open(given, manager);
    const row: HouseholdTieRequestRow = { ...given, address: place.address, residentName: null };
    const self = members.find((member) => {
      const { nameAgrees, phoneAgrees } = agreementOf(given, member);
      return given.phoneVouched && nameAgrees && phoneAgrees;
    });
    if (!self) {
      const announcement = announcementOf(row, event);
      if (announcement) announce(announcement);
      return { row, first: true };
    }
    const { householdId, residentId } = self;
    const asker = { accountId, actors: new Map([['registry', 'resident']] as const) };
    const agree = { action: 'agree', version: row.version, householdId, residentId } as const;
    const agreed = await this.steps.take(row, asker, agree, manager, announce);
    await this.tie.belong({ ...place, accountId, householdId, residentId }, manager, announce);
    return { row: agreed, first: true };
  }

  /** The account's phone, unless another one was typed; only what WeChat told confirms by itself. */
  #phone({ id, phone: typed }: RequestHouseholdTie, accountId: string, own: AccountPhone) {
    const told = own.phoneCipher && this.cipher.decrypt(own.phoneCipher, fieldPlace.accountPhone(accountId));
    const phone = typed ?? told;
    if (!phone) {
      throw new AppError(400, 'HOUSEHOLD_TIE_PHONE_NEEDED', undefined, [
        { path: 'body.phone', code: 'required' },
      ]);
    }
    return {
      phoneCipher: this.cipher.encrypt(phone, fieldPlace.householdTieRequestPhone(id)),
      phoneIndex: this.index.phone(phone),
      phoneVouched: phone === told && own.phoneIndex !== null,
    };
  }

  async #checkGuess(accountId: string, roomId: string, now: Date, manager: EntityManager): Promise<void> {
    const ago = (ms: number) => new Date(now.getTime() - ms);
    const since = { hour: ago(hourMs), day: ago(dayMs) };
    const guesses = await this.requests.guesses({ accountId, roomId }, since, manager);
    if (tooManyGuesses(guesses)) throw new AppError(429, 'HOUSEHOLD_TIE_TOO_MANY_GUESSES');
  }

  async #checkNew(accountId: string, roomId: string, manager: EntityManager): Promise<void> {
    const homes = await this.ties.homes(accountId, manager);
    if (homes.some((home) => home.roomId === roomId)) throw new AppError(409, 'HOUSEHOLD_TIE_ALREADY');
  }

  /** Asking again for the same room takes the place of what waits. */
  async #supersede(
    accountId: string,
    roomId: string,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const asker = { accountId, actors: new Map([['asker', 'resident']] as const) };
    for (const row of await this.requests.waitingOf(accountId, manager)) {
      if (row.kind !== 'home' || row.roomId !== roomId) continue;
      await this.steps.take(row, asker, { action: 'withdraw', version: row.version }, manager, announce);
    }
  }
}
