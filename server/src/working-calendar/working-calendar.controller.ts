import { Body, Controller, Query } from '@nestjs/common';
import { workingCalendarApi } from '@linge/shared/working-calendar/working-calendar.api';
import type {
  CalendarYear,
  CalendarYearQuery,
  ChangeCalendar,
} from '@linge/shared/working-calendar/working-calendar.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { CalendarDayService } from './calendar-day.service.js';

@Controller()
export class WorkingCalendarController {
  constructor(private readonly calendar: CalendarDayService) {}

  @Handle(workingCalendarApi.getYear)
  getYear(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: workingCalendarApi.getYear.query }) query: CalendarYearQuery,
  ): Promise<CalendarYear> {
    return this.calendar.year(principal, query);
  }

  @Handle(workingCalendarApi.change)
  change(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: workingCalendarApi.change.body }) body: ChangeCalendar,
  ): Promise<CalendarYear> {
    return this.calendar.change(principal, body);
  }
}
