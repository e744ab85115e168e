import * as z from 'zod/mini';
import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import type { ErrorCode } from '../error-code.js';
import {
  ComplaintActionBodies,
  ComplaintTaker,
  ComplaintTakerQuery,
  type RequestedAction,
} from './complaint-action.schema.js';
import { ComplaintCategoryQuery, ReportableCategory, SubmitComplaint } from './complaint-report.schema.js';
import { FileComplaint } from './complaint-filing.schema.js';
import {
  ComplaintListQuery,
  HouseholdComplaint,
  HouseholdComplaintQuery,
  MergeTargetQuery,
} from './complaint-list.schema.js';
import { Complaint, ComplaintSummary } from './complaint.schema.js';

/** What one action alone is refused with. */
const furtherErrors: Partial<Record<RequestedAction, readonly ErrorCode[]>> = {
  edit: ['COMPLAINT_CATEGORY_UNKNOWN'],
  suspend: ['COMPLAINT_DAY_PAST', 'COMPLAINT_DAY_TOO_FAR', 'COMPLAINT_SUSPENDED_TWICE'],
};

/** `POST /complaints/{id}/actions/{action}`, one endpoint an action, so that each has its own body. */
function actionEndpoint<A extends RequestedAction>(action: A, summary: string) {
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
      'COMPLAINT_TARGET_UNKNOWN',
      ...(furtherErrors[action] ?? []),
    ],
  });
}

/** Every step that can be asked for, by its action. */
export const complaintActionApi = {
  accept: actionEndpoint('accept', 'Takes it on'),
  reject: actionEndpoint('reject', 'Refuses it, with a reason that the reporter reads'),
  appeal: actionEndpoint('appeal', 'The reporter appeals against a refusal, once; it goes one level up'),
  start: actionEndpoint('start', 'Begins to deal with it'),
  ask: actionEndpoint('ask', 'Asks the reporter for more; the clock stops'),
  answer: actionEndpoint('answer', 'The reporter answers what was asked'),
  escalate: actionEndpoint('escalate', 'Passes it up one level, with what was tried'),
  returnDown: actionEndpoint('returnDown', 'Gives it back one level'),
  transfer: actionEndpoint('transfer', 'Passes it to another grid, or to a colleague'),
  dispatch: actionEndpoint('dispatch', 'Sends it to a leading unit and units that help'),
  unitAccept: actionEndpoint('unitAccept', 'The unit takes its part on'),
  unitReturn: actionEndpoint('unitReturn', 'The unit gives it back, with a reason'),
  unitReport: actionEndpoint('unitReport', 'The unit says what it did'),
  recall: actionEndpoint('recall', 'Takes it back from the units'),
  suspend: actionEndpoint('suspend', 'Lays it aside until a day, with a reason; the clock stops'),
  resume: actionEndpoint('resume', 'Takes it up again'),
  extend: actionEndpoint('extend', 'Asks for more working days, twice at most; the reporter is told why'),
  resolve: actionEndpoint('resolve', 'Says what was done'),
  confirm: actionEndpoint('confirm', 'The reporter closes it: solved or not, and three short scores'),
  reopen: actionEndpoint(
    'reopen',
    'The reporter says that it is not solved; the second time it goes one level up',
  ),
  verify: actionEndpoint('verify', 'Somebody other than the handler checks and closes it'),
  sendBack: actionEndpoint('sendBack', 'Somebody other than the handler checks it and is not content'),
  merge: actionEndpoint('merge', 'It is the same as another one'),
  unmerge: actionEndpoint('unmerge', 'It was not the same after all'),
  edit: actionEndpoint(
    'edit',
    'Whoever reported it, or wrote it down for them, puts the text right, within 15 minutes',
  ),
  withdraw: actionEndpoint('withdraw', 'The reporter takes it back'),
} as const satisfies { [A in RequestedAction]: unknown };

export const complaintApi = {
  listCategories: defineEndpoint({
    name: 'complaint.listCategories',
    method: 'GET',
    path: '/complaint-categories',
    permission: 'public.read',
    summary: 'What can be reported in a community, in the order of its tree',
    query: ComplaintCategoryQuery,
    response: z.object({ items: z.array(ReportableCategory) }),
    publicCacheSeconds: 30,
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
  file: defineEndpoint({
    name: 'complaint.file',
    method: 'POST',
    path: '/complaints/filed',
    permission: 'complaint.file',
    summary:
      'Staff report a problem for somebody; a resident of the registry with an account becomes the reporter',
    body: FileComplaint,
    response: Complaint,
    status: 201,
    requestsPerMinute: 60,
    errors: [
      'ID_ALREADY_USED',
      'COMPLAINT_CATEGORY_UNKNOWN',
      'COMPLAINT_PHOTO_UNKNOWN',
      'COMPLAINT_TARGET_UNKNOWN',
      'DOOR_NOT_FOUND',
    ],
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
  listTakers: defineEndpoint({
    name: 'complaint.listTakers',
    method: 'GET',
    path: '/complaints/:id/takers',
    permission: 'complaint.queue',
    summary: 'Who could be given it in a grid, by whoever may transfer it now',
    params: IdParams,
    query: ComplaintTakerQuery,
    response: z.object({ items: z.array(ComplaintTaker) }),
    errors: ['COMPLAINT_TRANSITION_NOT_ALLOWED', 'COMPLAINT_TARGET_UNKNOWN'],
  }),
  listMergeTargets: defineEndpoint({
    name: 'complaint.listMergeTargets',
    method: 'GET',
    path: '/complaints/:id/merge-targets',
    permission: 'complaint.queue',
    summary: 'What it could be merged into, by whoever may merge it now; the nearest deadline first',
    params: IdParams,
    query: MergeTargetQuery,
    response: pageOf(ComplaintSummary),
    errors: ['COMPLAINT_TRANSITION_NOT_ALLOWED'],
  }),
  ...complaintActionApi,
};
