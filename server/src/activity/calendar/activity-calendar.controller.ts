import { Controller, Query } from '@nestjs/common';
import type { ActivityCalendarQuery } from '@linge/shared/activity/activity-calendar.schema';
import { activityApi } from '@linge/shared/activity/activity.api';
import { Handle } from '../../common/http/endpoint.decorator.js';
import { ActivityCalendarService } from './activity-calendar.service.js';

@Controller()
export class ActivityCalendarController {
  constructor(private readonly calendar: ActivityCalendarService) {}

  @Handle(activityApi.calendar)
  month(@Query({ schema: activityApi.calendar.query }) query: ActivityCalendarQuery) {
    return this.calendar.month(query);
  }
}
