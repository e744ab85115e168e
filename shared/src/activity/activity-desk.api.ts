import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  ActivityChoices,
  ActivityChoicesQuery,
  ActivityDesk,
  ActivityDeskQuery,
  ActivityDeskSummary,
} from './activity-desk.schema.js';
import { activityActionBodies, CreateActivity, type StaffActivityAction } from './activity-write.schema.js';
import { PlannedSessions, PlanSessions } from './session-plan.schema.js';
import { AddWalkIn, ListedSignUp, ListedSignUpQuery, RemoveSignUp } from './sign-up-list.schema.js';
import { SignUpParams } from './sign-up.schema.js';

const contentErrors = [
  'ACTIVITY_OUT_OF_REACH',
  'ACTIVITY_TIME_PAST',
  'ACTIVITY_TIMES_CONTRADICT',
  'ACTIVITY_FILE_UNKNOWN',
  'ACTIVITY_UNIT_UNKNOWN',
  'REGISTRY_LABEL_UNKNOWN',
] as const;

function action<A extends StaffActivityAction>(name: A, summary: string) {
  return defineEndpoint({
    name: `activity.${name}`,
    method: 'POST',
    path: `/activities/:id/actions/${name}`,
    permission: 'activity.organise',
    summary,
    params: IdParams,
    body: activityActionBodies[name],
    response: ActivityDesk,
    errors: [
      'VERSION_CONFLICT',
      'ACTIVITY_TRANSITION_NOT_ALLOWED',
      'ACTIVITY_PLACES_TAKEN',
      'ACTIVITY_SESSION_CHECKED_IN',
      ...contentErrors,
    ],
  });
}

export const activityActionApi = {
  change: action('change', 'Another content; once it stands, those who signed up are told and may leave'),
  publish: action('publish', 'Puts it up, at once or as soon as its words were let through'),
  takeBack: action('takeBack', 'Back to a draft before anybody saw it'),
  discard: action('discard', 'A draft is not needed'),
  cancel: action('cancel', 'It does not take place, and why; everybody with a part in it is told'),
  finish: action('finish', 'It is over; by itself after the last session'),
} as const satisfies { [A in StaffActivityAction]: unknown };

/** What those do who organise. */
export const activityDeskApi = {
  choices: defineEndpoint({
    name: 'activity.choices',
    method: 'GET',
    path: '/activity-desk/choices',
    permission: 'activity.organise',
    summary: 'In whose name I may organise, with the grids, units and labels to choose from',
    query: ActivityChoicesQuery,
    response: ActivityChoices,
    errors: ['ACTIVITY_OUT_OF_REACH'],
  }),
  planSessions: defineEndpoint({
    name: 'activity.planSessions',
    method: 'POST',
    path: '/activity-desk/session-plan',
    permission: 'activity.organise',
    summary: 'The sessions of a series by weekdays, without holidays; nothing is kept',
    body: PlanSessions,
    response: PlannedSessions,
  }),
  create: defineEndpoint({
    name: 'activity.create',
    method: 'POST',
    path: '/activities',
    permission: 'activity.organise',
    summary: 'Begins a draft; 200 with the first result on a retry',
    body: CreateActivity,
    response: ActivityDesk,
    status: 201,
    errors: ['ID_ALREADY_USED', ...contentErrors],
  }),
  listDesk: defineEndpoint({
    name: 'activity.listDesk',
    method: 'GET',
    path: '/activity-desk',
    permission: 'activity.organise',
    summary: 'Activities that I may organise, the latest first',
    query: ActivityDeskQuery,
    response: pageOf(ActivityDeskSummary),
  }),
  getDesk: defineEndpoint({
    name: 'activity.getDesk',
    method: 'GET',
    path: '/activity-desk/:id',
    permission: 'activity.organise',
    summary: 'All of one',
    params: IdParams,
    response: ActivityDesk,
  }),
  code: defineEndpoint({
    name: 'activity.code',
    method: 'GET',
    path: '/activity-desk/:id/code',
    permission: 'activity.organise',
    summary: 'A picture of the code that opens it, to put on a poster of one’s own; once it was published',
    params: IdParams,
    produces: 'image/png',
  }),
  sheet: defineEndpoint({
    name: 'activity.sheet',
    method: 'GET',
    path: '/activity-desk/:id/sheet',
    permission: 'activity.organise',
    summary: 'A page to put up: what, when, where, for whom, and the code; once it was published',
    params: IdParams,
    produces: 'application/pdf',
  }),
  listSignUps: defineEndpoint({
    name: 'activity.listSignUps',
    method: 'GET',
    path: '/activity-desk/:id/sign-ups',
    permission: 'activity.organise',
    summary: 'Who signed up, in the order in which they did',
    params: IdParams,
    query: ListedSignUpQuery,
    response: pageOf(ListedSignUp),
  }),
  exportSignUps: defineEndpoint({
    name: 'activity.exportSignUps',
    method: 'GET',
    path: '/activity-desk/:id/sign-ups.xlsx',
    permission: 'activity.organise',
    summary: 'Who has a part in it, as a workbook',
    params: IdParams,
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  addWalkIn: defineEndpoint({
    name: 'activity.addWalkIn',
    method: 'POST',
    path: '/activity-desk/:id/walk-ins',
    permission: 'activity.organise',
    summary: 'Somebody came without having signed up',
    params: IdParams,
    body: AddWalkIn,
    response: ListedSignUp,
    status: 201,
    errors: ['ID_ALREADY_USED', 'ACTIVITY_TRANSITION_NOT_ALLOWED', 'SIGN_UP_ROLE_UNKNOWN'],
  }),
  removeSignUp: defineEndpoint({
    name: 'activity.removeSignUp',
    method: 'POST',
    path: '/activity-desk/:id/sign-ups/:signUpId/actions/remove',
    permission: 'activity.organise',
    summary: 'Takes somebody off the list who said that they do not come; they are told',
    params: SignUpParams,
    body: RemoveSignUp,
    response: ListedSignUp,
    errors: ['VERSION_CONFLICT', 'SIGN_UP_TRANSITION_NOT_ALLOWED'],
  }),
  ...activityActionApi,
};
