import { defineEndpoint } from '../endpoint.js';
import { CalendarYear, CalendarYearQuery, ChangeCalendar } from './working-calendar.schema.js';

export const workingCalendarApi = {
  getYear: defineEndpoint({
    name: 'workingCalendar.getYear',
    method: 'GET',
    path: '/working-calendar',
    permission: 'workingCalendar.manage',
    summary: 'The days of a year as they count: published, and over that what the community entered',
    query: CalendarYearQuery,
    response: CalendarYear,
  }),
  change: defineEndpoint({
    name: 'workingCalendar.change',
    method: 'POST',
    path: '/working-calendar/actions/change',
    permission: 'workingCalendar.manage',
    summary: 'Enters or takes back days of a year; deadlines that were promised stay as they are',
    body: ChangeCalendar,
    response: CalendarYear,
    errors: ['VERSION_CONFLICT'],
  }),
};
