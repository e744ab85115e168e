import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { FilingStart, FollowForResident } from './complaint-filing.schema.js';

export const complaintFilingApi = {
  startFor: defineEndpoint({
    name: 'complaint.startFor',
    method: 'GET',
    path: '/residents/:id/filing-start',
    permission: 'complaint.file',
    summary: 'What a report for somebody of the registry begins with: the door of their home',
    params: IdParams,
    response: FilingStart,
  }),
  followFor: defineEndpoint({
    name: 'complaint.followFor',
    method: 'POST',
    path: '/complaints/:id/actions/follow-for',
    permission: 'complaint.file',
    summary: 'Has somebody of the registry follow what a neighbour reported, instead of reporting it again',
    params: IdParams,
    body: FollowForResident,
    status: 204,
    requestsPerMinute: 60,
    errors: ['COMPLAINT_TARGET_UNKNOWN'],
  }),
};
