import { defineEndpoint } from '../endpoint.js';
import { AcceptComplaints, ComplaintBatchResult, DispatchComplaints } from './complaint-batch.schema.js';

/** The same step for several: each on its own, so that what is refused stops none of the others. */
export const complaintBatchApi = {
  accept: defineEndpoint({
    name: 'complaintBatch.accept',
    method: 'POST',
    path: '/complaints/batch/accept',
    permission: 'complaint.queue',
    summary: 'Takes several on; says of each what became of it',
    body: AcceptComplaints,
    response: ComplaintBatchResult,
    requestsPerMinute: 30,
  }),
  dispatch: defineEndpoint({
    name: 'complaintBatch.dispatch',
    method: 'POST',
    path: '/complaints/batch/dispatch',
    permission: 'complaint.queue',
    summary: 'Sends several to one leading unit and units that help; says of each what became of it',
    body: DispatchComplaints,
    response: ComplaintBatchResult,
    requestsPerMinute: 30,
  }),
};
