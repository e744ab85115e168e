import * as z from 'zod/mini';
import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { FollowedListQuery, SimilarComplaint, SimilarComplaintQuery } from './complaint-follow.schema.js';
import { ComplaintSummary } from './complaint.schema.js';

export const complaintFollowApi = {
  similar: defineEndpoint({
    name: 'complaint.similar',
    method: 'POST',
    path: '/complaints/similar',
    permission: 'complaint.submit',
    summary: 'What neighbours reported already about the same thing, at most three',
    body: SimilarComplaintQuery,
    response: z.object({ items: z.array(SimilarComplaint) }),
    requestsPerMinute: 60,
    errors: ['DOOR_NOT_FOUND'],
  }),
  follow: defineEndpoint({
    name: 'complaint.follow',
    method: 'PUT',
    path: '/complaints/:id/follower',
    permission: 'complaint.submit',
    summary: 'Follows a complaint instead of reporting it again; each answer reaches whoever follows',
    params: IdParams,
    status: 204,
    requestsPerMinute: 60,
  }),
  unfollow: defineEndpoint({
    name: 'complaint.unfollow',
    method: 'DELETE',
    path: '/complaints/:id/follower',
    permission: 'complaint.submit',
    summary: 'No longer follows a complaint',
    params: IdParams,
    status: 204,
  }),
  listFollowed: defineEndpoint({
    name: 'complaint.listFollowed',
    method: 'GET',
    path: '/complaints/followed',
    permission: 'complaint.readOwn',
    summary: 'What I follow, the latest first',
    query: FollowedListQuery,
    response: pageOf(ComplaintSummary),
  }),
};
