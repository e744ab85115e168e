import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  AccessRecord,
  AccessRecordListQuery,
  CallResident,
  NumberToDial,
  RevealedNumber,
  RevealNumber,
} from './access-record.schema.js';

export const accessRecordApi = {
  reveal: defineEndpoint({
    name: 'resident.reveal',
    method: 'POST',
    path: '/residents/:id/reveals',
    permission: 'resident.reveal',
    summary: 'Show an ID number or phone in full, for a purpose that is recorded',
    params: IdParams,
    body: RevealNumber,
    response: RevealedNumber,
    requestsPerMinute: 20,
    errors: ['ID_ALREADY_USED', 'TOO_MANY_REQUESTS'],
  }),
  call: defineEndpoint({
    name: 'resident.call',
    method: 'POST',
    path: '/residents/:id/calls',
    permission: 'resident.reveal',
    summary: 'The number to dial, recorded as a call',
    params: IdParams,
    body: CallResident,
    response: NumberToDial,
    requestsPerMinute: 20,
    errors: ['ID_ALREADY_USED', 'RESIDENT_NOT_CALLABLE', 'TOO_MANY_REQUESTS'],
  }),
  list: defineEndpoint({
    name: 'accessRecord.list',
    method: 'GET',
    path: '/access-records',
    permission: 'accessRecord.read',
    summary: 'Who was shown whose number, when and what for; newest first',
    query: AccessRecordListQuery,
    response: pageOf(AccessRecord),
  }),
};
