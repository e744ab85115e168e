import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import type { Announce } from '../common/outbox/outbox.js';
import { ActivityRepository } from './activity.repository.js';
import { signUpNews, type SignUpNews } from './activity.announcement.js';
import type { ActivityRole } from './entities/activity-role.entity.js';
import type { Activity } from './entities/activity.entity.js';
import type { SignUp } from './entities/sign-up.entity.js';
import { freeIn, nextInLine, offerEnd } from './sign-up.policy.js';
import { SignUpRepository } from './sign-up.repository.js';

/** An activity that nobody else can do anything to as long as this transaction lasts, and how its places stand. */
export interface Line {
  readonly activity: Activity;
  readonly roles: readonly ActivityRole[];
}

/** What ends somebody's part in an activity. */
export type SignUpEnd = 'left' | 'declined' | 'expired' | 'removed';

/**
 * The places of an activity and the line for them (候补). Signing up, leaving, answering, a change of places, the clock and
 * people who are gone all come here, each under the one lock on the activity: so they happen one after the other, on
 * however many servers.
 */
@Injectable()
export class SignUpLineService {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpRepository,
  ) {}

  /** The first statement of its transaction. @throws AppError NOT_FOUND */
  async open(activityId: string, manager: EntityManager): Promise<Line> {
    const activity = await this.activities.lock(activityId, manager);
    if (!activity) throw AppError.notFound();
    return { activity, roles: await this.activities.lockedRoles(activityId, manager) };
  }

  /** Puts somebody in, where something that they want is free, else at the end of the line; with the next number. */
  async join(
    line: Line,
    signUp: Omit<SignUp, 'ticket' | 'state' | 'roleId' | 'offerUntil'>,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const { activity, roles } = line;
    // Whoever waits wants none of what is free: it would have been offered to them.
    const role = signUp.wanted
      .map((id) => roles.find((one) => one.id === id))
      .find((one) => one !== undefined && freeIn(one) > 0);
    const state = role ? 'in' : 'waiting';
    activity.lastTicket += 1;
    const row: SignUp = {
      ...signUp,
      ...{ state, ticket: activity.lastTicket, roleId: role?.id ?? null, offerUntil: null },
    };
    await this.signUps.insert(row, manager);
    await this.#moved(line, role?.id ?? null, state, 1, manager);
    await this.#write(line, manager);
    announce(signUpNews('SignedUp', row, row.createdAt));
  }

  /** Writes down somebody who came without having signed up, also where no place is free. */
  async admit(line: Line, signUp: Omit<SignUp, 'ticket'>, manager: EntityManager): Promise<void> {
    line.activity.lastTicket += 1;
    await this.signUps.insert({ ...signUp, ticket: line.activity.lastTicket }, manager);
    await this.#moved(line, signUp.roleId, 'in', 1, manager);
    await this.#write(line, manager);
  }

  /** Takes the place that is offered. @throws AppError VERSION_CONFLICT */
  async accept(line: Line, signUp: SignUp, now: Date, manager: EntityManager): Promise<void> {
    const change = { state: 'in', offerUntil: null, updatedAt: now } as const;
    if (!(await this.signUps.advance(signUp, change, manager))) throw AppError.versionConflict();
    await this.#moved(line, signUp.roleId, 'offered', -1, manager);
    await this.#moved(line, signUp.roleId, 'in', 1, manager);
    await this.#write(line, manager);
  }

  /** Somebody has no part in it any more; whoever is next is asked. @throws AppError VERSION_CONFLICT */
  async end(
    line: Line,
    signUp: SignUp,
    to: SignUpEnd,
    now: Date,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    await this.#end(line, signUp, to, now, manager);
    const news: Partial<Record<SignUpEnd, SignUpNews>> = {
      expired: 'OfferExpired',
      removed: 'SignUpRemoved',
    };
    const told = news[to];
    if (told) announce(signUpNews(told, signUp, now));
    await this.settle(line, now, manager, announce);
  }

  /** Offers that nobody answered end, and the next are asked. */
  async expire(line: Line, now: Date, manager: EntityManager, announce: Announce): Promise<void> {
    if (!line.roles.some(({ offered }) => offered > 0)) return;
    for (const signUp of await this.signUps.offersEnded(line.activity.id, now, manager)) {
      await this.#end(line, signUp, 'expired', now, manager);
      announce(signUpNews('OfferExpired', signUp, now));
    }
    await this.settle(line, now, manager, announce);
  }

  /** Offers what is free to those who wait, in their order, and writes down how the places stand. */
  async settle(
    { activity, roles }: Line,
    now: Date,
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const until = offerEnd(activity, now);
    const open = activity.state === 'published' && activity.waiting > 0;
    if (until && open && roles.some((role) => freeIn(role) > 0)) {
      const waiting = await this.signUps.line(activity.id, manager);
      for (const { id, roleId } of nextInLine(roles, waiting)) {
        const signUp = waiting.find((one) => one.id === id);
        const change = { state: 'offered', roleId, offerUntil: until, updatedAt: now } as const;
        if (!signUp || !(await this.signUps.advance(signUp, change, manager))) continue;
        await this.#moved({ activity, roles }, null, 'waiting', -1, manager);
        await this.#moved({ activity, roles }, roleId, 'offered', 1, manager);
        announce(signUpNews('PlaceOffered', { id, communityId: activity.communityId }, now));
      }
      if (activity.dueAt === null || until < activity.dueAt) activity.dueAt = until;
    }
    await this.#write({ activity, roles }, manager);
  }

  /** Nobody waits any more; those who are in stay so, unless it does not take place. */
  async close(line: Line, to: 'expired' | 'cancelled', now: Date, manager: EntityManager): Promise<void> {
    const { activity, roles } = line;
    const all = to === 'cancelled';
    const states = all ? (['in', 'waiting', 'offered'] as const) : (['waiting', 'offered'] as const);
    await this.signUps.endAll(activity.id, states, to, now, manager);
    activity.waiting = 0;
    for (const role of roles) {
      role.offered = 0;
      if (all) role.taken = 0;
      await this.activities.countRole(role, { taken: role.taken, offered: 0 }, manager);
    }
    await this.#write(line, manager);
  }

  async #end(line: Line, signUp: SignUp, to: SignUpEnd, now: Date, manager: EntityManager): Promise<void> {
    const gone = { openResidentId: null, offerUntil: null, endedAt: now };
    const change = { state: to, updatedAt: now, ...gone };
    if (!(await this.signUps.advance(signUp, change, manager))) throw AppError.versionConflict();
    await this.#moved(line, signUp.roleId, signUp.state, -1, manager);
  }

  /** Counts one more or one less in a state. */
  async #moved(
    { activity, roles }: Line,
    roleId: string | null,
    state: SignUp['state'],
    by: 1 | -1,
    manager: EntityManager,
  ): Promise<void> {
    if (state === 'waiting') activity.waiting += by;
    const role = roles.find(({ id }) => id === roleId);
    if (!role || (state !== 'in' && state !== 'offered')) return;
    role[state === 'in' ? 'taken' : 'offered'] += by;
    const { taken, offered } = role;
    await this.activities.countRole(role, { taken, offered }, manager);
  }

  async #write({ activity }: Line, manager: EntityManager): Promise<void> {
    const { id, lastTicket, waiting, dueAt } = activity;
    await this.activities.note(id, { lastTicket, waiting, dueAt }, manager);
  }
}
