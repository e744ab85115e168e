import { Injectable } from '@nestjs/common';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { AppError } from '../common/error/app-error.js';
import type { Announce } from '../common/outbox/outbox.js';
import type { HoursActorRole, ServiceHourEntry } from './entities/service-hour-entry.entity.js';
import { hoursAnnouncement } from './service-hours.announcement.js';
import { ServiceHoursObjectionRepository } from './service-hours-objection.repository.js';
import { ServiceHoursRepository, type StatementLine } from './service-hours.repository.js';

export type { StatementLine };

/** Service that a check-in shows and its organiser confirmed. */
export interface ConfirmedCheckIn {
  readonly communityId: string;
  /** The team for which it was; null where it was for none. */
  readonly teamId: string | null;
  readonly activityId: string;
  /** When the session began: each of a series has its own hours. */
  readonly startsAt: Date;
  /** Whose it is. */
  readonly accountId: string;
  /** `2026-11-22`. */
  readonly day: string;
  /** More than none, and less than a day. */
  readonly minutes: number;
  /** `老人理发日`, at most 60 characters. */
  readonly what: string;
  /** Who confirmed it, and answers no objection to it. */
  readonly confirmedByAccountId: string;
}

/** A hand that a volunteer lent, and whose minutes were agreed to. */
export interface ConfirmedHelp {
  readonly communityId: string;
  /** The team of the volunteer; null where they are in none any more. */
  readonly teamId: string | null;
  readonly helpRequestId: string;
  /** Whose it is. */
  readonly accountId: string;
  /** `2026-11-22`. */
  readonly day: string;
  readonly minutes: number;
  /** `邻里互助：陪购代买`, at most 60 characters. */
  readonly what: string;
  /** Who confirmed it, and answers no objection to it. */
  readonly confirmedByAccountId: string;
  readonly confirmedByRole: Role;
}

/** The ledger, for other capabilities: what goes in is never changed. */
@Injectable()
export class ServiceHoursLedgerService {
  constructor(
    private readonly entries: ServiceHoursRepository,
    private readonly objections: ServiceHoursObjectionRepository,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters check-ins as part of the transaction in which they are confirmed. One counts once for each session and person,
   * however often and by however many servers it is entered; what was entered wrong is corrected, not entered again.
   * @returns those that were new
   * @throws AppError HOURS_OWN where somebody confirms their own
   */
  async recordCheckIns(
    checkIns: readonly ConfirmedCheckIn[],
    manager: EntityManager,
    announce: Announce,
  ): Promise<readonly ConfirmedCheckIn[]> {
    if (checkIns.some(({ accountId, confirmedByAccountId }) => accountId === confirmedByAccountId)) {
      throw new AppError(409, 'HOURS_OWN');
    }
    const createdAt = this.clock.now();
    const rows = checkIns.map((checkIn) => this.#entryOf(checkIn, createdAt));
    const fresh = await this.entries.insertCheckIns(rows, manager);
    const entered = rows.filter(({ id }) => fresh.has(id));
    for (const row of entered) {
      const told = { eventId: row.id, minutes: row.minutes, said: null, at: createdAt };
      const announcement = hoursAnnouncement('hoursEntered', row, told);
      if (announcement) announce(announcement);
    }
    return checkIns.filter((_, index) => fresh.has(rows[index]?.id ?? ''));
  }

  /**
   * Enters a hand that was lent as part of the transaction in which it is confirmed: once, however often it is entered.
   * @throws AppError HOURS_OWN where somebody confirms their own
   */
  async recordHelp(help: ConfirmedHelp, manager: EntityManager, announce: Announce): Promise<void> {
    const { helpRequestId, accountId, day, minutes, what, confirmedByAccountId, confirmedByRole } = help;
    if (accountId === confirmedByAccountId) throw new AppError(409, 'HOURS_OWN');
    const { communityId, teamId } = help;
    const createdAt = this.clock.now();
    const row: ServiceHourEntry = {
      ...{ id: uuid(), communityId, teamId, accountId, source: 'recorded', minutes, day, what, reason: null },
      ...{
        activityId: null,
        checkedInActivityId: null,
        checkedInStartsAt: null,
        helpRequestId,
        correctsId: null,
      },
      ...{ actorAccountId: confirmedByAccountId, actorRole: helpRoleOf(confirmedByRole), createdAt },
      contentHash: this.index.content(JSON.stringify([helpRequestId, accountId, day, minutes, what])),
    };
    const fresh = await this.entries.insertCheckIns([row], manager);
    if (!fresh.has(row.id)) return;
    const told = { eventId: row.id, minutes, said: null, at: createdAt };
    const announcement = hoursAnnouncement('hoursEntered', row, told);
    if (announcement) announce(announcement);
  }

  /** What somebody did in a community from one day to another, both of them in it. */
  statementOf(
    accountId: string,
    { communityId, from, to }: { readonly communityId: string; readonly from: string; readonly to: string },
    manager: EntityManager,
  ): Promise<StatementLine[]> {
    return this.entries.statement(accountId, communityId, from, to, manager);
  }

  /** What was said about and by an account that is being deleted; the minutes stay, as nobody's. */
  async forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    await this.objections.forget(accountId, this.clock.now(), manager);
    await this.entries.forget(accountId, manager);
  }

  #entryOf(checkIn: ConfirmedCheckIn, createdAt: Date): ServiceHourEntry {
    const { communityId, teamId, activityId, startsAt, accountId, day, minutes, what } = checkIn;
    return {
      ...{ id: uuid(), communityId, teamId, accountId, source: 'recorded', minutes, day, what, reason: null },
      ...{
        activityId,
        checkedInActivityId: activityId,
        checkedInStartsAt: startsAt,
        helpRequestId: null,
        correctsId: null,
      },
      ...{ actorAccountId: checkIn.confirmedByAccountId, actorRole: 'organiser', createdAt },
      contentHash: this.index.content(JSON.stringify([activityId, startsAt, accountId, day, minutes, what])),
    };
  }
}

function helpRoleOf(role: Role): HoursActorRole {
  return role === 'gridWorker' || role === 'partTimeGridWorker' || role === 'communityAdmin'
    ? role
    : 'resident';
}
