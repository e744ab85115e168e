import { Injectable } from '@nestjs/common';
import type { ActivityKind, ActivityState } from '@linge/shared/activity/activity.schema';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { wordsOf } from './activity-content.js';
import { ActivityViewService } from './activity-view.service.js';
import { ActivityRepository } from './activity.repository.js';
import type { Activity } from './entities/activity.entity.js';
import { SignUpPersonService } from './sign-up-person.service.js';

/** An activity that was published, as far as others look at it who keep lists of its sessions. */
export interface RolledActivity {
  readonly id: string;
  readonly communityId: string;
  /** In whose name, where that is a volunteer team. */
  readonly teamId: string | null;
  readonly kind: ActivityKind;
  readonly state: ActivityState;
  /** In words that were let through. */
  readonly title: string;
  readonly place: string;
  readonly endedAt: Date | null;
}

/** Activities, for the capabilities that keep lists of their sessions. */
@Injectable()
export class ActivityRollService {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly views: ActivityViewService,
    private readonly persons: SignUpPersonService,
  ) {}

  /** For who organises it. @throws AppError NOT_FOUND also where it is none of theirs, or was never published */
  async organisedBy(principal: Principal, activityId: string): Promise<RolledActivity> {
    const { row } = await this.views.open(activityId, principal);
    return rolled(row);
  }

  /** @throws AppError NOT_FOUND for one that was never published */
  async published(activityId: string): Promise<RolledActivity> {
    return rolled(await this.activities.find(activityId));
  }

  /** Whom an account signs up: resident id → whether that is the account itself. */
  residentsOf(accountId: string): Promise<Map<string, boolean>> {
    return this.persons.residentsOf(accountId);
  }
}

function rolled(row: Activity | null): RolledActivity {
  if (!row?.publishedAt) throw AppError.notFound();
  const { id, communityId, teamId, kind, state, endedAt } = row;
  const { title, place } = wordsOf(row);
  return { id, communityId, teamId, kind, state, title, place, endedAt };
}
