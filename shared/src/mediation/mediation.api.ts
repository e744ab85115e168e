import * as z from 'zod/mini';
import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  mediationActionBodies,
  StartMediation,
  type StaffMediationAction,
} from './mediation-action.schema.js';
import {
  ComplaintMediation,
  Mediation,
  MediationListQuery,
  MediationSummary,
  Mediator,
  OwnMediation,
  OwnMediationListQuery,
} from './mediation.schema.js';

const errors = [
  'VERSION_CONFLICT',
  'MEDIATION_TRANSITION_NOT_ALLOWED',
  'MEDIATION_TARGET_UNKNOWN',
  'MEDIATION_DAY_PAST',
] as const;

function staffAction<A extends StaffMediationAction>(action: A, summary: string) {
  return defineEndpoint({
    name: `mediation.${action}`,
    method: 'POST',
    path: `/mediations/:id/actions/${action}`,
    permission: 'mediation.work',
    summary,
    params: IdParams,
    body: mediationActionBodies[action],
    response: Mediation,
    errors,
  });
}

const partyAction = <A extends 'confirm' | 'decline'>(action: A, summary: string) =>
  defineEndpoint({
    name: `mediation.${action}`,
    method: 'POST',
    path: `/me/mediations/:id/actions/${action}`,
    permission: 'mediation.own',
    summary,
    params: IdParams,
    body: mediationActionBodies[action],
    response: OwnMediation,
    errors,
  });

export const mediationActionApi = {
  addParty: staffAction('addParty', 'Somebody else has to do with it'),
  removeParty: staffAction('removeParty', 'A party has nothing to do with it after all'),
  invite: staffAction('invite', 'Plans an appointment; those who are invited hear of it'),
  moveAppointment: staffAction('moveAppointment', 'Another time or place, with a reason'),
  cancelAppointment: staffAction('cancelAppointment', 'It does not take place, with a reason'),
  holdAppointment: staffAction('holdAppointment', 'It took place: who came, and what was said'),
  propose: staffAction('propose', 'A text for all to confirm; voids what was confirmed before'),
  recordPaper: staffAction('recordPaper', 'A party signed on paper: with a photo of the sheet'),
  recordKept: staffAction('recordKept', 'Looked after: what was promised is kept'),
  recordBroken: staffAction('recordBroken', 'Looked after: it is not kept; the mediation is taken up again'),
  fail: staffAction('fail', 'It cannot be settled here; with where they were advised to turn'),
  withdraw: staffAction('withdraw', 'The parties want it no longer'),
  handOver: staffAction('handOver', 'Somebody else mediates'),
  moveFollowUp: staffAction('moveFollowUp', 'Another day to look after it, with a reason'),
  tieParty: staffAction(
    'tieParty',
    'Who of the registry a party is; with an account, they see their side from then on',
  ),
} as const satisfies { [A in StaffMediationAction]: unknown };

export const mediationApi = {
  start: defineEndpoint({
    name: 'mediation.start',
    method: 'POST',
    path: '/mediations',
    permission: 'mediation.work',
    summary: 'The handler of a complaint of a sensitive category begins a mediation',
    body: StartMediation,
    response: Mediation,
    status: 201,
    errors: [
      'ID_ALREADY_USED',
      'MEDIATION_NOT_POSSIBLE',
      'MEDIATION_ALREADY_OPEN',
      'MEDIATION_TARGET_UNKNOWN',
    ],
  }),
  ofComplaint: defineEndpoint({
    name: 'mediation.ofComplaint',
    method: 'GET',
    path: '/complaints/:id/mediation',
    permission: 'mediation.own',
    summary: 'The mediation of a complaint, to those alone who have to do with it; whether one may begin',
    params: IdParams,
    response: ComplaintMediation,
  }),
  list: defineEndpoint({
    name: 'mediation.list',
    method: 'GET',
    path: '/mediations',
    permission: 'mediation.work',
    summary: 'Those that I mediate, or see as the level above: what comes next first',
    query: MediationListQuery,
    response: pageOf(MediationSummary),
  }),
  get: defineEndpoint({
    name: 'mediation.get',
    method: 'GET',
    path: '/mediations/:id',
    permission: 'mediation.work',
    summary: 'A mediation for its mediator and the level above',
    params: IdParams,
    response: Mediation,
  }),
  listMediators: defineEndpoint({
    name: 'mediation.listMediators',
    method: 'GET',
    path: '/mediations/:id/mediators',
    permission: 'mediation.work',
    summary: 'Who could mediate instead',
    params: IdParams,
    response: z.object({ items: z.array(Mediator) }),
  }),
  printAgreement: defineEndpoint({
    name: 'mediation.printAgreement',
    method: 'GET',
    path: '/mediations/:id/agreement-sheet',
    permission: 'mediation.work',
    summary: 'The agreement as a PDF (A4) with places to sign',
    params: IdParams,
    produces: 'application/pdf',
    requestsPerMinute: 20,
  }),
  listOwn: defineEndpoint({
    name: 'mediation.listOwn',
    method: 'GET',
    path: '/me/mediations',
    permission: 'mediation.own',
    summary: 'Those that I am a party of, newest first',
    query: OwnMediationListQuery,
    response: pageOf(OwnMediation),
  }),
  getOwn: defineEndpoint({
    name: 'mediation.getOwn',
    method: 'GET',
    path: '/me/mediations/:id',
    permission: 'mediation.own',
    summary: 'One of them: my appointments, the text to confirm, the days on which it is looked after',
    params: IdParams,
    response: OwnMediation,
  }),
  confirm: partyAction('confirm', 'I agree to the text that stands'),
  decline: partyAction('decline', 'I do not agree, and why'),
  ...mediationActionApi,
};
