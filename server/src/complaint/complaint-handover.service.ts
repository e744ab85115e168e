import { Injectable } from '@nestjs/common';
import type { ComplaintLevel, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { complaintHandover } from '@linge/shared/complaint/complaint.transitions';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import type { Announce } from '../common/outbox/outbox.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import { acceptDue } from './complaint-clock.policy.js';
import {
  ComplaintHandoverRepository,
  type HandledCount,
  type HandledRow,
} from './complaint-handover.repository.js';
import { announcementOf } from './complaint.announcement.js';
import { levelHandlers } from './complaint.policy.js';

/** An account, and what it acts as. */
export interface ActingAccount {
  readonly accountId: string;
  readonly role: Role;
}

/** Where a complaint stands, as far as that decides who answers for it. */
export type HandledPlace = Pick<HandledRow, 'gridId' | 'level'>;

/** Whose complaints go to whom. */
export interface ComplaintHandover {
  readonly communityId: string;
  readonly fromAccountId: string;
  /** Whether complaints of a place change hands at all: not where the one they are with still answers for it. */
  readonly leaves: (place: HandledPlace) => boolean;
  /** Who takes over those of a place; undefined where they wait there again. */
  readonly successorIn: (place: HandledPlace) => ActingAccount | undefined;
  /** Who decided it; null for the system. */
  readonly decidedBy: ActingAccount | null;
}

interface Gift {
  readonly row: HandledRow;
  readonly to: ComplaintState;
  readonly handler: ActingAccount | undefined;
}

/** What becomes of open complaints when whoever handles them no longer serves their grid. */
@Injectable()
export class ComplaintHandoverService {
  /** The roles in which somebody handles complaints, at whichever level. */
  readonly handlerRoles: readonly Role[] = [...new Set(Object.values(levelHandlers).flat())];

  constructor(
    private readonly complaints: ComplaintHandoverRepository,
    private readonly calendar: WorkingCalendarService,
    private readonly clock: Clock,
  ) {}

  /** Whether somebody in a role answers for complaints of a level. */
  answersFor(role: Role, level: ComplaintLevel): boolean {
    return levelHandlers[level].includes(role);
  }

  /** Open complaints that an account handles in a community, by grid. */
  handledBy(accountId: string, communityId: string): Promise<HandledCount[]> {
    return this.complaints.counts(accountId, communityId);
  }

  /**
   * Gives away what an account handles, within the caller's transaction; each complaint gets an event, and the new
   * handler and the reporter hear of it.
   * @returns how many changed hands
   */
  async handOver(handover: ComplaintHandover, manager: EntityManager, announce: Announce): Promise<number> {
    const { communityId, fromAccountId, decidedBy } = handover;
    const handled = await this.complaints.lockHandled(fromAccountId, communityId, manager);
    const gifts = handled.flatMap((row) => giftOf(row, handover) ?? []);
    if (!gifts.length) return 0;
    const createdAt = this.clock.now();
    const events = gifts.map(({ row, to, handler }) => ({
      id: uuid(),
      complaintId: row.id,
      sequence: row.version + 1,
      type: complaintHandover.event,
      action: null,
      fromState: row.state,
      toState: to,
      actorAccountId: decidedBy?.accountId ?? null,
      actorRole: decidedBy?.role ?? null,
      handlerAccountId: handler?.accountId ?? null,
      handlerRole: handler?.role ?? null,
      note: null,
      rating: null,
      detail: null,
      createdAt,
    }));
    for (const group of alike(gifts)) {
      const [{ to, handler } = {}] = group;
      if (!to) continue;
      const change = { state: to, handlerAccountId: handler?.accountId ?? null, updatedAt: createdAt };
      await this.complaints.give(
        group.map(({ row }) => row.id),
        change,
        manager,
      );
    }
    const isWorkingDay = await this.calendar.of(communityId, manager);
    const waiting = gifts.filter(({ to }) => to === 'submitted');
    if (waiting.length) {
      const due = {
        urgent: acceptDue(true, createdAt, isWorkingDay),
        usual: acceptDue(false, createdAt, isWorkingDay),
      };
      const ids = waiting.map(({ row }) => row.id);
      await this.complaints.windAcceptance(ids, due, createdAt, manager);
    }
    await this.complaints.appendEvents(events, manager);
    const summaries = await this.complaints.summaries(
      gifts.map(({ row }) => row.id),
      manager,
    );
    const byId = new Map(summaries.map((row) => [row.id, row]));
    for (const event of events) {
      const row = byId.get(event.complaintId);
      if (row) announce(announcementOf(row, event, false, isWorkingDay));
    }
    return gifts.length;
  }
}

/** What becomes of one complaint; undefined where it stays as it is. */
function giftOf(
  row: HandledRow,
  { fromAccountId, leaves, successorIn }: ComplaintHandover,
): Gift | undefined {
  if (!leaves(row)) return undefined;
  // Who takes it over must be somebody who answers for it at its level.
  const next = successorIn(row);
  const successor = next && levelHandlers[row.level].includes(next.role) ? next : undefined;
  if (row.state !== 'resolved') {
    const to = successor ? row.state : complaintHandover.toGrid[row.state];
    return { row, to, handler: successor };
  }
  // Nobody closes their own ticket: that they dealt with their own report must stay known until it is checked.
  if (row.reporterAccountId === fromAccountId) return undefined;
  // And whoever reported it keeps the last word, so it does not become theirs to handle while it waits for that.
  const handler = successor?.accountId === row.reporterAccountId ? undefined : successor;
  return { row, to: row.state, handler };
}

/** Those with the same outcome together, to be written in one statement. */
function alike(gifts: readonly Gift[]): Gift[][] {
  const groups = new Map<string, Gift[]>();
  for (const gift of gifts) {
    const key = `${gift.to} ${gift.handler?.accountId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), gift]);
  }
  return [...groups.values()];
}
