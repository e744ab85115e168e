import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { CheckInPasses, OwnCheckIn, OwnCheckIns, ScanCheckIn } from './check-in.schema.js';

/** Checking in (签到), for who comes and whoever signed them up. */
export const checkInApi = {
  listPasses: defineEndpoint({
    name: 'checkIn.listPasses',
    method: 'GET',
    path: '/me/check-in-passes',
    permission: 'activity.signUp',
    summary:
      'The sessions of now and the next two days to which mine come, each with the code that an organiser scans',
    response: CheckInPasses,
  }),
  listOwn: defineEndpoint({
    name: 'checkIn.listOwn',
    method: 'GET',
    path: '/activities/:id/own-check-ins',
    permission: 'activity.signUp',
    summary: 'When mine were there, and what became of their hours',
    params: IdParams,
    response: OwnCheckIns,
  }),
  scan: defineEndpoint({
    name: 'checkIn.scan',
    method: 'POST',
    path: '/activities/:id/check-ins',
    permission: 'activity.signUp',
    summary: 'Comes, or leaves, by the code on the organiser’s screen; sent late, the organiser has the word',
    params: IdParams,
    body: ScanCheckIn,
    response: OwnCheckIn,
    status: 201,
    requestsPerMinute: 20,
    errors: [
      'ID_ALREADY_USED',
      'CHECK_IN_SESSION_UNKNOWN',
      'CHECK_IN_NOT_SIGNED_UP',
      'CHECK_IN_PERSON_NEEDED',
      'CHECK_IN_NOT_OPEN',
      'CHECK_IN_CANCELLED',
      'CHECK_IN_CODE_EXPIRED',
      'CHECK_IN_NOT_PRESENT',
      'CHECK_IN_HOURS_CONFIRMED',
    ],
  }),
};
