import { Injectable } from '@nestjs/common';
import { ActivityRollService, type RolledActivity } from '../activity/activity-roll.service.js';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { CheckInListRepository } from './check-in-list.repository.js';
import type { SessionTimes } from './check-in.policy.js';

/** A session of an activity. */
export interface OpenedSession {
  readonly activity: RolledActivity;
  readonly session: SessionTimes;
}

/** Opens sessions for those who organise them. */
@Injectable()
export class CheckInSessionService {
  constructor(
    private readonly roll: ActivityRollService,
    private readonly lists: CheckInListRepository,
  ) {}

  /** @throws AppError NOT_FOUND also where it is none of theirs, CHECK_IN_SESSION_UNKNOWN */
  async open(principal: Principal, activityId: string, startsAt: string): Promise<OpenedSession> {
    const activity = await this.roll.organisedBy(principal, activityId);
    return { activity, session: await this.session(activityId, new Date(startsAt)) };
  }

  /** @throws AppError CHECK_IN_SESSION_UNKNOWN */
  async session(activityId: string, startsAt: Date): Promise<SessionTimes> {
    const session = await this.lists.session({ activityId, startsAt });
    if (!session) throw new AppError(409, 'CHECK_IN_SESSION_UNKNOWN');
    return session;
  }
}
