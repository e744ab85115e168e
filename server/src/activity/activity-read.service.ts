import { Injectable } from '@nestjs/common';
import type {
  PublicActivity,
  PublicActivityListQuery,
  PublicActivitySummary,
} from '@linge/shared/activity/activity.schema';
import { Clock } from '../common/clock/clock.js';
import { endOfDay, hourOf } from '../common/clock/working-day.policy.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { UnitService } from '../staff/unit.service.js';
import { ActivityFileService } from './activity-file.service.js';
import { ActivityListRepository } from './activity-list.repository.js';
import { ActivityWordService } from './activity-word.service.js';
import { toDetail, toSummary } from './activity.mapper.js';
import { ActivityRepository } from './activity.repository.js';

/** Activities as everybody reads them. */
@Injectable()
export class ActivityReadService {
  constructor(
    private readonly lists: ActivityListRepository,
    private readonly activities: ActivityRepository,
    private readonly files: ActivityFileService,
    private readonly words: ActivityWordService,
    private readonly units: UnitService,
    private readonly clock: Clock,
  ) {}

  async list({ limit, cursor, ...query }: PublicActivityListQuery) {
    const period = {
      from: query.from ? hourOf(query.from, 0) : null,
      until: query.until ? endOfDay(query.until) : null,
    };
    const rows = await this.lists.coming(query, period, decodeInstantCursor(cursor), limit + 1);
    const shown = rows.slice(0, limit);
    const ids = shown.map(({ id }) => id);
    const asked = query.from ?? query.until;
    const [roles, pictures, sessions] = await Promise.all([
      this.activities.roles(ids),
      this.files.picturesOf(shown),
      asked ? this.lists.sessionsIn(ids, period) : undefined,
    ]);
    const now = this.clock.now();
    return pageOfRows(
      rows,
      limit,
      ({ id, nextStartsAt }) => instantKeys({ id, createdAt: nextStartsAt }),
      (activity): PublicActivitySummary => {
        const { id } = activity;
        const its = roles.filter(({ activityId }) => activityId === id);
        const about = { now, pictures: pictures.get(id) ?? [], session: sessions?.get(id) };
        return toSummary(activity, its, about);
      },
    );
  }

  /** @throws AppError NOT_FOUND also for one that was never published */
  async get(id: string): Promise<PublicActivity> {
    const activity = await this.activities.find(id);
    if (!activity?.publishedAt) throw AppError.notFound();
    const { unitId, communityId, state } = activity;
    const [roles, sessions, pictures, units, mark] = await Promise.all([
      this.activities.roles([id]),
      this.activities.sessions(id),
      this.files.picturesOf([activity]),
      this.units.namesOf(unitId ? [unitId] : [], communityId),
      state === 'cancelled' ? this.words.markOn(activity) : undefined,
    ]);
    const its = pictures.get(id) ?? [];
    return {
      ...toSummary(activity, roles, { now: this.clock.now(), pictures: its }),
      ...toDetail(activity, roles, sessions),
      unitName: unitId && (units.get(unitId) ?? null),
      pictures: its,
      cancelledReason: mark ? null : activity.cancelledReason,
    };
  }
}
