import * as z from 'zod/mini';
import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  Complaint,
  ComplaintActionBodies,
  ComplaintCategory,
  ComplaintCategoryQuery,
  ComplaintListQuery,
  ComplaintSummary,
  HouseholdComplaint,
  HouseholdComplaintQuery,
  SubmitComplaint,
  type ComplaintAction,
} from './complaint.schema.js';

/** `POST /complaints/{id}/actions/{action}`, one endpoint an action, so that each has its own body. */
function actionEndpoint<A extends ComplaintAction>(action: A, summary: string) {
  return defineEndpoint({
    name: `complaint.${action}`,
    method: 'POST',
    path: `/complaints/:id/actions/${action}`,
    permission: 'complaint.act',
    summary,
    params: IdParams,
    body: ComplaintActionBodies[action],
    response: Complaint,
    errors: [
      'VERSION_CONFLICT',
      'COMPLAINT_TRANSITION_NOT_ALLOWED',
      'COMPLAINT_OWN_WORK',
      'COMPLAINT_PHOTO_UNKNOWN',
    ],
  });
}

export const complaintApi = {
  listCategories: defineEndpoint({
    name: 'complaint.listCategories',
    method: 'GET',
    path: '/complaint-categories',
    permission: 'public.read',
    summary: 'What can be reported in a community',
    query: ComplaintCategoryQuery,
    response: z.object({ items: z.array(ComplaintCategory) }),
    publicCacheSeconds: 60,
  }),
  submit: defineEndpoint({
    name: 'complaint.submit',
    method: 'POST',
    path: '/complaints',
    permission: 'complaint.submit',
    summary: 'Reports a problem; 201 the first time, 200 with the first result on a retry',
    body: SubmitComplaint,
    response: Complaint,
    status: 201,
    requestsPerMinute: 60,
    errors: ['ID_ALREADY_USED', 'COMPLAINT_CATEGORY_UNKNOWN', 'COMPLAINT_PHOTO_UNKNOWN', 'DOOR_NOT_FOUND'],
  }),
  list: defineEndpoint({
    name: 'complaint.list',
    method: 'GET',
    path: '/complaints',
    permission: 'complaint.readOwn',
    summary: 'What I reported, or what waits in my grids',
    query: ComplaintListQuery,
    response: pageOf(ComplaintSummary),
  }),
  listOfHousehold: defineEndpoint({
    name: 'complaint.listOfHousehold',
    method: 'GET',
    path: '/households/:id/complaints',
    permission: 'complaint.besideHousehold',
    summary: 'What people of a household reported under their name, and what is about its door; newest first',
    params: IdParams,
    query: HouseholdComplaintQuery,
    response: pageOf(HouseholdComplaint),
  }),
  get: defineEndpoint({
    name: 'complaint.get',
    method: 'GET',
    path: '/complaints/:id',
    permission: 'complaint.read',
    summary: 'A complaint with its timeline and what may be done now',
    params: IdParams,
    response: Complaint,
  }),
  accept: actionEndpoint('accept', 'The grid worker takes it on'),
  resolve: actionEndpoint('resolve', 'Says what was done'),
  confirm: actionEndpoint('confirm', 'The reporter says that it is solved, and rates'),
  reopen: actionEndpoint('reopen', 'The reporter says that it is not solved'),
  verify: actionEndpoint('verify', 'Somebody other than the handler closes it where the handler reported it'),
  withdraw: actionEndpoint('withdraw', 'The reporter takes it back'),
};
