import { Injectable } from '@nestjs/common';
import type {
  AskToJoin,
  VolunteerRequest as VolunteerRequestView,
  VolunteerTeam,
} from '@linge/shared/volunteer/volunteer.schema';
import { v7 as uuid } from 'uuid';
import { GrantCache } from '../common/auth/grant-cache.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import type { VolunteerRequest } from './entities/volunteer-request.entity.js';
import { volunteerAnnouncement, type VolunteerStep } from './volunteer.announcement.js';
import { toRequest } from './volunteer.mapper.js';
import { answerTo, livesIn } from './volunteer.policy.js';
import { VolunteerRepository } from './volunteer.repository.js';
import { VolunteerRequestRepository } from './volunteer-request.repository.js';
import type { TeamRow } from './volunteer.row.js';
import { VolunteerService } from './volunteer.service.js';

/** Who waits is shown without pages: a captain answers long before there are so many. */
const shown = 100;

/** Joining a team: one asks, its captain or an administrator answers. */
@Injectable()
export class VolunteerRequestService {
  constructor(
    private readonly outbox: Outbox,
    private readonly volunteers: VolunteerRepository,
    private readonly requests: VolunteerRequestRepository,
    private readonly teams: VolunteerService,
    private readonly grants: GrantCache,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes it in once, however often it is sent.
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, VOLUNTEER_NEEDS_HOME, VOLUNTEER_ALREADY
   */
  async ask(principal: Principal, teamId: string, { id }: AskToJoin): Promise<Created<VolunteerTeam>> {
    const { accountId } = principal;
    const { communityId } = await this.teams.team(principal, teamId);
    if (!livesIn(principal, communityId)) throw new AppError(403, 'VOLUNTEER_NEEDS_HOME');
    const first = await this.outbox.transaction(async (manager, announce) => {
      await this.volunteers.lockTeam(teamId, manager);
      const known = await this.requests.find(id, manager);
      if (known) {
        if (known.accountId !== accountId || known.teamId !== teamId) throw AppError.idTaken();
        return false;
      }
      const already =
        (await this.volunteers.isMember(teamId, accountId, manager)) ||
        (await this.requests.isWaiting(teamId, accountId, manager));
      if (already) throw new AppError(409, 'VOLUNTEER_ALREADY');
      const now = this.clock.now();
      const request: VolunteerRequest = {
        ...{ id, communityId, teamId, accountId, state: 'waiting', reason: null, answeredByAccountId: null },
        ...{ createdAt: now, answeredAt: null },
      };
      await this.requests.insert(request, manager);
      const team = await this.volunteers.team(teamId, accountId, manager);
      if (team) announce(this.#news('volunteerAsked', request, team, null));
      return true;
    });
    return { thing: await this.teams.team(principal, teamId), first };
  }

  /** @throws AppError NOT_FOUND for somebody else's, VOLUNTEER_REQUEST_ANSWERED */
  async withdraw({ accountId }: Principal, id: string): Promise<void> {
    await this.outbox.transaction(async (manager) => {
      const request = await this.requests.find(id, manager);
      if (request?.accountId !== accountId) throw AppError.notFound();
      if (!this.#isOpen(request, 'withdrawn')) return;
      const answer = { state: 'withdrawn', reason: null, answeredByAccountId: null } as const;
      await this.#answered(
        this.requests.answer(request, { ...answer, answeredAt: this.clock.now() }, manager),
      );
    });
  }

  /** @throws AppError NOT_FOUND where it is not theirs to keep */
  async list(principal: Principal, teamId: string): Promise<VolunteerRequestView[]> {
    await this.teams.kept(principal, teamId);
    return (await this.requests.waiting(teamId, shown)).map(toRequest);
  }

  /** @throws AppError NOT_FOUND where it is not theirs to answer, VOLUNTEER_REQUEST_ANSWERED */
  async confirm(principal: Principal, id: string): Promise<void> {
    await this.#answer(principal, id, 'confirmed', null);
    this.grants.clear();
  }

  /** @throws AppError NOT_FOUND where it is not theirs to answer, VOLUNTEER_REQUEST_ANSWERED */
  decline(principal: Principal, id: string, reason: string): Promise<void> {
    return this.#answer(principal, id, 'declined', reason);
  }

  async #answer(
    principal: Principal,
    id: string,
    state: 'confirmed' | 'declined',
    reason: string | null,
  ): Promise<void> {
    const asked = await this.requests.find(id);
    // Nobody lets themselves in, a captain neither.
    if (!asked || asked.accountId === principal.accountId) throw AppError.notFound();
    await this.outbox.transaction(async (manager, announce) => {
      await this.volunteers.lockTeam(asked.teamId, manager);
      const { team } = await this.teams.kept(principal, asked.teamId, manager);
      const request = await this.requests.find(id, manager);
      if (!request) throw AppError.notFound();
      if (!this.#isOpen(request, state)) return;
      const now = this.clock.now();
      const answer = { state, reason, answeredByAccountId: principal.accountId, answeredAt: now };
      await this.#answered(this.requests.answer(request, answer, manager));
      const { communityId, teamId, accountId } = request;
      if (state === 'confirmed' && !(await this.volunteers.isMember(teamId, accountId, manager))) {
        const member = { id: uuid(), communityId, teamId, accountId, joinedAt: now, leftAt: null };
        await this.volunteers.insertMember(member, manager);
      }
      const step = state === 'confirmed' ? 'volunteerConfirmed' : 'volunteerDeclined';
      announce(this.#news(step, request, team, reason));
    });
  }

  #isOpen({ state }: VolunteerRequest, answer: 'confirmed' | 'declined' | 'withdrawn'): boolean {
    const way = answerTo(state, answer);
    if (way === 'answered') throw new AppError(409, 'VOLUNTEER_REQUEST_ANSWERED');
    return way === 'take';
  }

  async #answered(first: Promise<boolean>): Promise<void> {
    if (!(await first)) throw new AppError(409, 'VOLUNTEER_REQUEST_ANSWERED');
  }

  #news(
    step: VolunteerStep,
    { id, accountId }: VolunteerRequest,
    { id: teamId, name: teamName, communityId, gridId }: TeamRow,
    reason: string | null,
  ) {
    const at = this.clock.now().toISOString();
    return volunteerAnnouncement(id, { step, teamId, teamName, communityId, gridId, accountId, reason, at });
  }
}
