import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { ActivityCalendar, ActivityCalendarQuery } from './activity-calendar.schema.js';
import { PublicActivity, PublicActivityListQuery, PublicActivitySummary } from './activity.schema.js';
import {
  AnswerSignUp,
  OwnSignUp,
  OwnSignUpItem,
  OwnSignUpListQuery,
  SignUpParams,
  SignUpRequest,
  SignUpStanding,
  type SignUpAction,
} from './sign-up.schema.js';

function answer<A extends SignUpAction>(action: A, summary: string) {
  return defineEndpoint({
    name: `activity.${action}`,
    method: 'POST',
    path: `/activities/:id/sign-ups/:signUpId/actions/${action}`,
    permission: 'activity.signUp',
    summary,
    params: SignUpParams,
    body: AnswerSignUp,
    response: OwnSignUp,
    errors: ['VERSION_CONFLICT', 'SIGN_UP_TRANSITION_NOT_ALLOWED', 'SIGN_UP_LEAVE_CLOSED'],
  });
}

/** What residents and visitors see, and signing up. */
export const activityApi = {
  list: defineEndpoint({
    name: 'activity.list',
    method: 'GET',
    path: '/activities',
    permission: 'public.read',
    summary: 'Activities of a community that are not over, the next first',
    query: PublicActivityListQuery,
    response: pageOf(PublicActivitySummary),
    publicCacheSeconds: 15,
  }),
  calendar: defineEndpoint({
    name: 'activity.calendar',
    method: 'GET',
    path: '/activity-calendar',
    permission: 'public.read',
    summary: 'What is on in a community in a month, a series on each of its days',
    query: ActivityCalendarQuery,
    response: ActivityCalendar,
    publicCacheSeconds: 15,
  }),
  get: defineEndpoint({
    name: 'activity.get',
    method: 'GET',
    path: '/activities/:id',
    permission: 'public.read',
    summary: 'One, also after it ended or was cancelled',
    params: IdParams,
    response: PublicActivity,
    publicCacheSeconds: 15,
  }),
  standing: defineEndpoint({
    name: 'activity.standing',
    method: 'GET',
    path: '/me/activities/:id',
    permission: 'activity.signUp',
    summary: 'Whom of mine I may sign up for it, who is, and what else they have at that time',
    params: IdParams,
    response: SignUpStanding,
  }),
  listOwn: defineEndpoint({
    name: 'activity.listOwn',
    method: 'GET',
    path: '/me/sign-ups',
    permission: 'activity.signUp',
    summary: 'What I and those whom I signed up take part in',
    query: OwnSignUpListQuery,
    response: pageOf(OwnSignUpItem),
  }),
  signUp: defineEndpoint({
    name: 'activity.signUp',
    method: 'POST',
    path: '/activities/:id/sign-ups',
    permission: 'activity.signUp',
    summary: 'Signs somebody up: a place, or the end of the line; 200 with the first result on a retry',
    params: IdParams,
    body: SignUpRequest,
    response: OwnSignUp,
    status: 201,
    errors: [
      'ID_ALREADY_USED',
      'SIGN_UP_NOT_YET',
      'SIGN_UP_CLOSED',
      'SIGN_UP_HOUSEHOLD_NEEDED',
      'SIGN_UP_PERSON_UNKNOWN',
      'SIGN_UP_NOT_ENTITLED',
      'SIGN_UP_GUARDIAN_CONSENT_NEEDED',
      'SIGN_UP_ROLE_UNKNOWN',
      'SIGN_UP_ALREADY',
    ],
  }),
  leave: answer('leave', 'They do not come, or wait no more; whoever waits is offered the place'),
  accept: answer('accept', 'Takes the place that is offered'),
  decline: answer('decline', 'Does not take it; the next is asked'),
};
