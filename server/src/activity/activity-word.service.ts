import { Injectable } from '@nestjs/common';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import type { EntityManager } from 'typeorm';
import { ContentHoldService } from '../content-check/content-hold.service.js';
import { ActivityRepository } from './activity.repository.js';
import type { Activity } from './entities/activity.entity.js';

/** Whether the words of an activity were let through. */
@Injectable()
export class ActivityWordService {
  constructor(
    private readonly holds: ContentHoldService,
    private readonly activities: ActivityRepository,
  ) {}

  /** What stands beside its words; undefined where everybody may read them. */
  markOn(
    { id, authorAccountId }: Pick<Activity, 'id' | 'authorAccountId'>,
    manager?: EntityManager,
    /** Who is about to take a step of it. */
    accountId?: string,
  ): Promise<ContentMark | undefined> {
    const writersOf = async () => [
      authorAccountId,
      ...(accountId ? [accountId] : []),
      ...(await this.activities.actors(id, manager)),
    ];
    return this.holds.markOn('activity', id, 'public', writersOf, manager);
  }
}
