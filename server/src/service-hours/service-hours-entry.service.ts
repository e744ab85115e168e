import { Injectable } from '@nestjs/common';
import type {
  CorrectHours,
  GrantHours,
  TeamHoursEntry,
} from '@linge/shared/service-hours/service-hours.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { VolunteerService } from '../volunteer/volunteer.service.js';
import type { HoursActorRole, ServiceHourEntry } from './entities/service-hour-entry.entity.js';
import { hoursAnnouncement } from './service-hours.announcement.js';
import { correctionOf, countsFor, grantWithinDays, hoursKeeperOf } from './service-hours.policy.js';
import { ServiceHoursRepository } from './service-hours.repository.js';
import type { EntryRow } from './service-hours.row.js';
import { ServiceHoursViewService } from './service-hours-view.service.js';

const dayMs = 86_400_000;

/** A correction of an entry, by whoever may. */
export interface CorrectionStep {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly role: HoursActorRole;
}

/** What captains and administrators enter by hand: grants, and corrections of what is there. */
@Injectable()
export class ServiceHoursEntryService {
  constructor(
    private readonly outbox: Outbox,
    private readonly entries: ServiceHoursRepository,
    private readonly views: ServiceHoursViewService,
    private readonly volunteers: VolunteerService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters a grant once, however often it is sent.
   * @throws AppError NOT_FOUND for a member of no team of theirs, ID_ALREADY_USED, HOURS_OWN; REQUEST_INVALID for a day
   * that is to come, or too long ago
   */
  async grant(principal: Principal, granted: GrantHours): Promise<Created<TeamHoursEntry>> {
    const { id, memberId, day, minutes, what, reason } = granted;
    const contentHash = this.index.content(JSON.stringify([memberId, day, minutes, what, reason]));
    return createOnce(
      () => this.#sentBefore(principal, id, contentHash),
      async () => {
        this.#checkDay(day);
        await this.outbox.transaction((manager, announce) =>
          this.#grant(principal, granted, contentHash, manager, announce),
        );
        return this.views.teamEntry(principal, await this.#find(id));
      },
    );
  }

  /**
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, HOURS_OWN, HOURS_UNCHANGED; VERSION_CONFLICT where it does not count any
   * more for what was seen
   */
  async correct(
    principal: Principal,
    entryId: string,
    { id, from, to, reason }: CorrectHours,
  ): Promise<Created<TeamHoursEntry>> {
    const entry = await this.entries.find(entryId);
    const role = entry && hoursKeeperOf(principal, entry);
    if (!entry || entry.correctsId !== null || !role) throw AppError.notFound();
    if (entry.accountId === principal.accountId) throw new AppError(409, 'HOURS_OWN');
    const first = await this.outbox.transaction(async (manager, announce) => {
      await this.entries.lock(entryId, manager);
      const step = { id, from, to, reason, role };
      if (!(await this.enterCorrection(principal, entry, step, manager))) return false;
      const told = { eventId: id, minutes: to, said: reason, at: this.clock.now() };
      const announcement = hoursAnnouncement('hoursCorrected', entry, told);
      if (announcement) announce(announcement);
      return true;
    });
    return { thing: await this.views.teamEntry(principal, entry), first };
  }

  /**
   * The line that puts an entry right, within a transaction that holds the entry's lock.
   * @returns false where the same was entered before
   * @throws AppError ID_ALREADY_USED, VERSION_CONFLICT, HOURS_UNCHANGED
   */
  async enterCorrection(
    { accountId: actorAccountId }: Pick<Principal, 'accountId'>,
    entry: EntryRow,
    { id, from, to, reason, role }: CorrectionStep,
    manager: EntityManager,
  ): Promise<boolean> {
    const contentHash = this.index.content(JSON.stringify([entry.id, from, to, reason]));
    const known = await this.entries.find(id, manager);
    if (known) {
      if (known.contentHash !== contentHash || known.actorAccountId !== actorAccountId)
        throw AppError.idTaken();
      return false;
    }
    const corrections = await this.entries.corrections([entry.id], manager);
    const minutes = correctionOf(countsFor(entry, corrections), { from, to });
    if (minutes === 'moved') throw AppError.versionConflict();
    if (minutes === 'unchanged') throw new AppError(409, 'HOURS_UNCHANGED');
    const { communityId, teamId, accountId, source, day, what, activityId } = entry;
    const line: ServiceHourEntry = {
      ...{ id, communityId, teamId, accountId, source, minutes, day, what, reason, activityId },
      ...{ checkedInActivityId: null, checkedInStartsAt: null, helpRequestId: null, correctsId: entry.id },
      ...{ actorAccountId, actorRole: role, contentHash },
      createdAt: this.clock.now(),
    };
    await this.entries.insert(line, manager);
    return true;
  }

  async #grant(
    principal: Principal,
    { id, memberId, day, minutes, what, reason }: GrantHours,
    contentHash: string,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const member = await this.volunteers.member(memberId, manager);
    if (!member) throw AppError.notFound();
    const { role } = await this.volunteers.kept(principal, member.teamId, manager);
    const { communityId, teamId, accountId } = member;
    if (accountId === principal.accountId) throw new AppError(409, 'HOURS_OWN');
    const createdAt = this.clock.now();
    const entry: ServiceHourEntry = {
      ...{ id, communityId, teamId, accountId, source: 'granted', minutes, day, what, reason },
      ...{
        activityId: null,
        checkedInActivityId: null,
        checkedInStartsAt: null,
        helpRequestId: null,
        correctsId: null,
      },
      ...{ actorAccountId: principal.accountId, actorRole: role, contentHash, createdAt },
    };
    await this.entries.insert(entry, manager);
    const told = { eventId: id, minutes, said: null, at: createdAt };
    const announcement = hoursAnnouncement('hoursEntered', entry, told);
    if (announcement) announce(announcement);
  }

  #checkDay(day: string): void {
    const today = this.clock.today();
    const age = (Date.parse(today) - Date.parse(day)) / dayMs;
    if (age >= 0 && age <= grantWithinDays) return;
    const code = age < 0 ? 'in_future' : 'too_long_ago';
    throw new AppError(400, 'REQUEST_INVALID', undefined, [{ path: 'body.day', code }]);
  }

  async #find(id: string): Promise<EntryRow> {
    const row = await this.entries.find(id);
    if (!row) throw AppError.notFound();
    return row;
  }

  async #sentBefore(
    principal: Principal,
    id: string,
    contentHash: string,
  ): Promise<Created<TeamHoursEntry> | undefined> {
    const known = await this.entries.find(id);
    if (!known) return undefined;
    const same = known.actorAccountId === principal.accountId && known.contentHash === contentHash;
    if (!same) throw AppError.idTaken();
    return { thing: await this.views.teamEntry(principal, known), first: false };
  }
}
