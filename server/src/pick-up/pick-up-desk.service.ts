import { Injectable } from '@nestjs/common';
import type { CallForPickUp, PickUpDesk, PickUpDeskQuery } from '@linge/shared/pick-up/pick-up-desk.schema';
import type { Role } from '@linge/shared/permission';
import { aCall, nobody, RevealService } from '../access-record/reveal.service.js';
import { ActivityViewService } from '../activity/activity-view.service.js';
import { CheckInRollService } from '../check-in/check-in-roll.service.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows, wholeKey } from '../common/paging/cursor.js';
import { PickUpChildRepository } from './pick-up-child.repository.js';
import { PickUpPhoneService } from './pick-up-phone.service.js';
import { PickUpViewService, toSession } from './pick-up-view.service.js';
import { isReadable, readableUntil, sessionOf, type SessionTimes } from './pick-up.policy.js';
import { PickUpRepository } from './pick-up.repository.js';

/** An activity as whoever organises it opens it, with its sessions. */
export interface OpenedForPickUp {
  readonly role: Role;
  readonly sessions: readonly SessionTimes[];
}

/** What those see who hand children over, around the session alone. */
@Injectable()
export class PickUpDeskService {
  constructor(
    private readonly activities: ActivityViewService,
    private readonly children: PickUpChildRepository,
    private readonly rows: PickUpRepository,
    private readonly views: PickUpViewService,
    private readonly phones: PickUpPhoneService,
    private readonly reveals: RevealService,
    private readonly roll: CheckInRollService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND also where it is none of theirs, PICK_UP_NOT_NOW */
  async list(
    principal: Principal,
    activityId: string,
    { limit, cursor }: PickUpDeskQuery,
  ): Promise<PickUpDesk> {
    const { sessions } = await this.open(principal, activityId);
    const session = sessionOf(sessions, this.clock.now());
    if (!session) throw new AppError(409, 'PICK_UP_NOT_NOW');
    const [after] = decodeCursor(cursor, 1) ?? [];
    const [activity, children, roll] = await Promise.all([
      this.children.activity(activityId),
      this.children.ofActivity(activityId, after ? wholeKey(after) : 0, limit + 1),
      this.roll.of(activityId, session.startsAt),
    ]);
    if (!activity) throw AppError.notFound();
    const page = pageOfRows(
      children,
      limit,
      ({ ticket }) => [ticket],
      (child) => child,
    );
    const { title, place } = activity;
    return {
      ...{ activityId, title, place, session: toSession(session) },
      until: readableUntil(session).toISOString(),
      rollCalled: roll.size > 0,
      items: await this.views.desk(page.items, session, roll),
      nextCursor: page.nextCursor,
    };
  }

  /**
   * The number to dial of a child's guardian, or of somebody who may take it; recorded as told of the child.
   * @throws AppError NOT_FOUND, PICK_UP_NOT_NOW, PICK_UP_NOT_CALLABLE, ID_ALREADY_USED
   */
  async call(
    principal: Principal,
    activityId: string,
    { id, signUpId, authorisationId }: CallForPickUp,
  ): Promise<{ phone: string }> {
    const { role, sessions } = await this.open(principal, activityId);
    const now = this.clock.now();
    if (!sessions.some((session) => isReadable(session, now))) throw new AppError(409, 'PICK_UP_NOT_NOW');
    const child = await this.children.find(signUpId);
    if (child?.activityId !== activityId) throw AppError.notFound();
    const authorisation = authorisationId ? await this.rows.findAuthorisation(authorisationId) : null;
    const meant = !authorisationId || (authorisation?.signUpId === signUpId && !authorisation.revokedAt);
    if (!meant) throw AppError.notFound();
    const { communityId, gridId, residentId } = child;
    const about = { ...nobody, communityId, gridId, role, field: 'pickUpPhone', residentId } as const;
    const number = await this.phones.toDial(child, authorisation);
    const phone = await this.reveals.recorded(principal, about, number, aCall(id));
    if (phone === null) throw new AppError(409, 'PICK_UP_NOT_CALLABLE');
    return { phone };
  }

  /** @throws AppError NOT_FOUND also where it is none of theirs */
  async open(principal: Principal, activityId: string): Promise<OpenedForPickUp> {
    const { row, asker } = await this.activities.open(activityId, principal);
    const role = asker.actors.get('organiser');
    if (!role || !['published', 'finished'].includes(row.state)) throw AppError.notFound();
    return { role, sessions: await this.children.sessions(activityId) };
  }
}
