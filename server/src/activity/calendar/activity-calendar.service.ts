import { Injectable } from '@nestjs/common';
import {
  maxCalendarSessions,
  type ActivityCalendar,
  type ActivityCalendarQuery,
  type CalendarActivity,
} from '@linge/shared/activity/activity-calendar.schema';
import { Clock } from '../../common/clock/clock.js';
import { hourOf } from '../../common/clock/working-day.policy.js';
import { WorkingCalendarService } from '../../working-calendar/working-calendar.service.js';
import { ActivityListRepository } from '../activity-list.repository.js';
import { toSession, toSummary } from '../activity.mapper.js';
import { ActivityRepository } from '../activity.repository.js';
import { ActivityCalendarRepository } from './activity-calendar.repository.js';
import { monthAfter } from './activity-calendar.policy.js';

/** Activities by the day, as everybody reads them. */
@Injectable()
export class ActivityCalendarService {
  constructor(
    private readonly rows: ActivityCalendarRepository,
    private readonly lists: ActivityListRepository,
    private readonly activities: ActivityRepository,
    private readonly calendar: WorkingCalendarService,
    private readonly clock: Clock,
  ) {}

  async month({ communityId, month }: ActivityCalendarQuery): Promise<ActivityCalendar> {
    const period = { from: hourOf(`${month}-01`, 0), until: hourOf(`${monthAfter(month)}-01`, 0) };
    const found = await this.rows.sessions(communityId, period, maxCalendarSessions + 1);
    const sessions = found.slice(0, maxCalendarSessions);
    const ids = [...new Set(sessions.map(({ activityId }) => activityId))];
    const [activities, roles, days] = await Promise.all([
      this.lists.byIds(ids),
      this.activities.roles(ids),
      this.calendar.namedDaysOf(communityId, month),
    ]);
    const now = this.clock.now();
    return {
      ...{ communityId, month, days, cut: found.length > maxCalendarSessions },
      items: ids.flatMap((id): CalendarActivity[] => {
        const activity = activities.find((one) => one.id === id);
        if (!activity) return [];
        const its = roles.filter(({ activityId }) => activityId === id);
        const { kind, state, title, place, ...told } = toSummary(activity, its, { now, pictures: [] });
        const { sessionCount, free, waiting, signUp, signUpFrom } = told;
        return [
          {
            ...{ id, kind, state, title, place, sessionCount, free, waiting, signUp, signUpFrom },
            sessions: sessions.filter(({ activityId }) => activityId === id).map(toSession),
          },
        ];
      }),
    };
  }
}
