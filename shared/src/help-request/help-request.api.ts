import * as z from 'zod/mini';
import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import type { ErrorCode } from '../error-code.js';
import type { Permission } from '../permission.js';
import {
  AskForHelp,
  helpActionBodies,
  HelpDeskListQuery,
  HelpPerson,
  HelpRequest,
  HelpRequestSummary,
  OpenHelpListQuery,
  OwnHelpListQuery,
  type AskedHelpAction,
} from './help-request.schema.js';

function action<A extends AskedHelpAction>(
  name: A,
  permission: Permission,
  summary: string,
  more: readonly ErrorCode[] = [],
) {
  return defineEndpoint({
    name: `helpRequest.${name}`,
    method: 'POST',
    path: `/help-requests/:id/actions/${name}`,
    permission,
    summary,
    params: IdParams,
    body: helpActionBodies[name],
    response: HelpRequest,
    errors: ['VERSION_CONFLICT', 'HELP_REQUEST_TRANSITION_NOT_ALLOWED', ...more],
  });
}

const own = 'helpRequest.own';
const keep = 'helpRequest.keep';
const hours = ['HOURS_OWN'] as const;

export const helpRequestActionApi = {
  take: action('take', 'helpRequest.take', 'A volunteer takes it; of several at once, one', [
    'HELP_REQUEST_JUST_TAKEN',
    'HELP_REQUEST_DAY_OVER',
  ]),
  giveBack: action('giveBack', own, 'Gives it back, without a reason: it is offered again'),
  finish: action('finish', own, 'It is done: on which day, and how long it took', [
    'HELP_REQUEST_DAY_OUT_OF_RANGE',
  ]),
  confirm: action(
    'confirm',
    own,
    'Who was helped agrees to the minutes; with a kind word, if they like',
    hours,
  ),
  counter: action('counter', own, 'It was done, but took another time'),
  agree: action('agree', own, 'The volunteer agrees to that time', hours),
  dispute: action('dispute', own, 'It was not done, or the time is not right: the grid worker looks at it'),
  withdraw: action('withdraw', own, 'It is not needed any more'),
  settle: action('settle', keep, 'Staff say what counts, with why', hours),
  putBack: action('putBack', keep, 'Staff offer it again, with why', ['HELP_REQUEST_DAY_OVER']),
  end: action('end', keep, 'Staff end it, with why'),
} as const satisfies { [A in AskedHelpAction]: unknown };

export const helpRequestApi = {
  people: defineEndpoint({
    name: 'helpRequest.people',
    method: 'GET',
    path: '/me/help-people',
    permission: own,
    summary: 'For whom I may ask: me, those of my household, those I look after',
    response: z.object({ items: z.array(HelpPerson) }),
  }),
  ask: defineEndpoint({
    name: 'helpRequest.ask',
    method: 'POST',
    path: '/help-requests',
    permission: own,
    summary: 'Asks for a hand, for oneself or somebody of one’s own; staff for somebody of their grid',
    body: AskForHelp,
    response: HelpRequest,
    status: 201,
    requestsPerMinute: 20,
    errors: ['ID_ALREADY_USED', 'HELP_REQUEST_DAY_OUT_OF_RANGE'],
  }),
  listOwn: defineEndpoint({
    name: 'helpRequest.listOwn',
    method: 'GET',
    path: '/me/help-requests',
    permission: own,
    summary: 'What I asked for, or was asked for me, newest first',
    query: OwnHelpListQuery,
    response: pageOf(HelpRequestSummary),
  }),
  listTaken: defineEndpoint({
    name: 'helpRequest.listTaken',
    method: 'GET',
    path: '/me/help-requests/taken',
    permission: own,
    summary: 'What I took on, newest first',
    query: OwnHelpListQuery,
    response: pageOf(HelpRequestSummary),
  }),
  listOpen: defineEndpoint({
    name: 'helpRequest.listOpen',
    method: 'GET',
    path: '/help-requests',
    permission: 'helpRequest.take',
    summary: 'What volunteers of a community may take; of their own grid first, then by day',
    query: OpenHelpListQuery,
    response: pageOf(HelpRequestSummary),
  }),
  listDesk: defineEndpoint({
    name: 'helpRequest.listDesk',
    method: 'GET',
    path: '/help-desk/requests',
    permission: keep,
    summary: 'All requests of an area, for its staff, newest first',
    query: HelpDeskListQuery,
    response: pageOf(HelpRequestSummary),
  }),
  get: defineEndpoint({
    name: 'helpRequest.get',
    method: 'GET',
    path: '/help-requests/:id',
    permission: own,
    summary: 'One request, as far as who asks for it may see it',
    params: IdParams,
    response: HelpRequest,
  }),
  ...helpRequestActionApi,
};
