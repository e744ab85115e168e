import { pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { StuckComplaint, StuckCounts, StuckListQuery } from './complaint-stuck.schema.js';

export const complaintStuckApi = {
  counts: defineEndpoint({
    name: 'complaintStuck.counts',
    method: 'GET',
    path: '/stuck-complaints/counts',
    permission: 'complaint.queue',
    summary: 'How much is stuck now at the level of the one who asks, by reason',
    response: StuckCounts,
  }),
  list: defineEndpoint({
    name: 'complaintStuck.list',
    method: 'GET',
    path: '/stuck-complaints',
    permission: 'complaint.queue',
    summary: 'What is stuck for one reason; the longest first',
    query: StuckListQuery,
    response: pageOf(StuckComplaint),
  }),
};
