import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  CheckInCodes,
  CheckInDesk,
  CheckInSessionQuery,
  ConfirmCheckInHours,
  ConfirmedHoursList,
  ListedCheckIn,
  ListedCheckInQuery,
  MarkCheckIns,
  MarkedCheckIns,
} from './check-in-desk.schema.js';

/** Check-in, roll call (点名) and the hours that follow, for those who organise. */
export const checkInDeskApi = {
  getDesk: defineEndpoint({
    name: 'checkIn.getDesk',
    method: 'GET',
    path: '/activity-desk/:id/check-in-sessions',
    permission: 'activity.organise',
    summary: 'The sessions of one, with how many are there and whose hours wait',
    params: IdParams,
    response: CheckInDesk,
  }),
  list: defineEndpoint({
    name: 'checkIn.list',
    method: 'GET',
    path: '/activity-desk/:id/check-ins',
    permission: 'activity.organise',
    summary: 'Who has a part in a session and who is there, in the order in which they signed up',
    params: IdParams,
    query: ListedCheckInQuery,
    response: pageOf(ListedCheckIn),
    errors: ['CHECK_IN_SESSION_UNKNOWN'],
  }),
  codes: defineEndpoint({
    name: 'checkIn.codes',
    method: 'GET',
    path: '/activity-desk/:id/check-in-codes',
    permission: 'activity.organise',
    summary:
      'The codes of a session, one for every half minute, at most twelve hours of them; also some days before',
    params: IdParams,
    query: CheckInSessionQuery,
    response: CheckInCodes,
    errors: ['CHECK_IN_SESSION_UNKNOWN', 'CHECK_IN_NOT_OPEN', 'CHECK_IN_CANCELLED'],
  }),
  mark: defineEndpoint({
    name: 'checkIn.mark',
    method: 'POST',
    path: '/activity-desk/:id/check-in-marks',
    permission: 'activity.organise',
    summary: 'What was said of several, sent at once or later, in any order; says of each what became of it',
    params: IdParams,
    body: MarkCheckIns,
    response: MarkedCheckIns,
    requestsPerMinute: 120,
    errors: ['CHECK_IN_SESSION_UNKNOWN'],
  }),
  confirmHours: defineEndpoint({
    name: 'checkIn.confirmHours',
    method: 'POST',
    path: '/activity-desk/:id/check-in-hours',
    permission: 'activity.organise',
    summary: 'Enters the hours of several into the ledger; nobody their own; says of each what became of it',
    params: IdParams,
    body: ConfirmCheckInHours,
    response: ConfirmedHoursList,
    requestsPerMinute: 60,
    errors: ['CHECK_IN_SESSION_UNKNOWN', 'CHECK_IN_NO_HOURS'],
  }),
};
