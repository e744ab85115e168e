import { Injectable } from '@nestjs/common';
import type {
  HouseholdTieRequest as RequestView,
  OwnHousehold,
  RequestCare,
} from '@linge/shared/household-tie/household-tie.schema';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { maskName } from '../common/crypto/mask.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { HouseholdTieRequestRepository } from './household-tie-request.repository.js';
import { HouseholdTieRequestService } from './household-tie-request.service.js';
import { HouseholdTieStepService } from './household-tie-step.service.js';
import { announcementOf } from './household-tie.announcement.js';
import { waitingRequest } from './household-tie.content.js';
import { looksAfterAtOnce } from './household-tie.policy.js';
import { HouseholdTieRepository, type HomeRow } from './household-tie.repository.js';
import type { HouseholdTieRequestRow, RoomMember } from './household-tie.row.js';
import { HouseholdTieService } from './household-tie.service.js';
import { RoomRepository } from './room.repository.js';

/** My homes, their people, and whom of them I look after. */
@Injectable()
export class OwnHouseholdService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly requests: HouseholdTieRequestRepository,
    private readonly asking: HouseholdTieRequestService,
    private readonly ties: HouseholdTieRepository,
    private readonly tie: HouseholdTieService,
    private readonly rooms: RoomRepository,
    private readonly steps: HouseholdTieStepService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  async list({ accountId }: Principal): Promise<OwnHousehold[]> {
    const homes = await this.ties.homes(accountId);
    if (!homes.length) return [];
    const [members, care, waiting] = await Promise.all([
      this.rooms.householdMembers(
        homes.map(({ householdId }) => householdId),
        this.clock.today(),
      ),
      this.ties.careOf(accountId),
      this.requests.waitingOf(accountId, this.dataSource.manager),
    ]);
    const cared = new Set(care.map(({ residentId }) => residentId));
    const asked = new Set(waiting.flatMap(({ kind, residentId }) => (kind === 'care' ? residentId : [])));
    return homes.map(({ roomId: _room, residentId, confirmedAt, ...home }) => ({
      ...home,
      confirmedAt: confirmedAt.toISOString(),
      people: members
        .filter(({ householdId }) => householdId === home.householdId)
        .map((member) => {
          const self = member.residentId === residentId;
          const lookedAfter = cared.has(member.residentId);
          return {
            residentId: member.residentId,
            name: self || lookedAfter ? member.name : maskName(member.name),
            relation: member.relation,
            self,
            lookedAfter,
            asked: asked.has(member.residentId),
          };
        }),
    }));
  }

  /**
   * Asks to look after somebody of one's household; the small children of a family at once.
   * @throws AppError ID_ALREADY_USED, NOT_FOUND for somebody of no household of theirs, HOUSEHOLD_TIE_ALREADY
   */
  async requestCare(asked: RequestCare, principal: Principal): Promise<Created<RequestView>> {
    const { row, first } = await this.outbox.transaction((manager, announce) =>
      this.#take(asked, principal, manager, announce),
    );
    return { thing: this.asking.view(row, principal), first };
  }

  async #take(
    { id, residentId }: RequestCare,
    { accountId }: Principal,
    manager: EntityManager,
    announce: Announce,
  ): Promise<{ row: HouseholdTieRequestRow; first: boolean }> {
    await this.ties.lockAccount(accountId, manager);
    const contentHash = this.index.content(residentId);
    const known = await this.requests.find(id, manager);
    if (known) {
      if (known.accountId !== accountId || known.contentHash !== contentHash) throw AppError.idTaken();
      return { row: known, first: false };
    }
    const { home, members, person } = await this.#together(accountId, residentId, manager);
    await this.#checkNew(accountId, residentId, manager);

    const { householdId } = home;
    const begun = waitingRequest(id, 'care', home, accountId, contentHash, this.clock.now());
    const request = { ...begun, householdId, residentId };
    const event = await this.steps.open(request, manager);
    const row = { ...request, address: home.address, residentName: person.name };
    const self = members.find((member) => member.residentId === home.residentId);
    if (!self || !looksAfterAtOnce(self, person)) {
      const announcement = announcementOf(row, event);
      if (announcement) announce(announcement);
      return { row, first: true };
    }
    const asker = { accountId, actors: new Map([['registry', 'resident']] as const) };
    const agree = { action: 'agree', version: row.version } as const;
    const agreed = await this.steps.take(row, asker, agree, manager, announce);
    await this.tie.lookAfter({ communityId: home.communityId, accountId, householdId, residentId }, manager);
    return { row: agreed, first: true };
  }

  /** The home that both share; for anybody else, nothing is told. */
  async #together(
    accountId: string,
    residentId: string,
    manager: EntityManager,
  ): Promise<{ home: HomeRow; members: RoomMember[]; person: RoomMember }> {
    const homes = await this.ties.homes(accountId, manager);
    const ids = homes.map(({ householdId }) => householdId);
    const members = await this.rooms.householdMembers(ids, this.clock.today(), manager);
    const person = members.find((member) => member.residentId === residentId);
    const home = homes.find((it) => it.residentId !== null && it.householdId === person?.householdId);
    if (!home || !person) throw AppError.notFound();
    const ofHome = members.filter(({ householdId }) => householdId === home.householdId);
    return { home, members: ofHome, person };
  }

  async #checkNew(accountId: string, residentId: string, manager: EntityManager): Promise<void> {
    const care = await this.ties.careOf(accountId, manager);
    const homes = await this.ties.homes(accountId, manager);
    const waiting = await this.requests.waitingOf(accountId, manager);
    const known = [
      ...care.map((tie) => tie.residentId),
      ...homes.map((home) => home.residentId),
      ...waiting.flatMap((request) => (request.kind === 'care' ? request.residentId : [])),
    ];
    if (known.includes(residentId)) throw new AppError(409, 'HOUSEHOLD_TIE_ALREADY');
  }
}
