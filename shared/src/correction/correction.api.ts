import * as z from 'zod/mini';
import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  AcceptCorrection,
  AnswerCorrection,
  AskCorrection,
  Correction,
  CorrectionListQuery,
  OwnCorrectionListQuery,
  WithdrawCorrection,
} from './correction.schema.js';
import { HeldRecord } from './held-record.schema.js';

const refusals = ['VERSION_CONFLICT', 'CORRECTION_TRANSITION_NOT_ALLOWED'] as const;

export const correctionApi = {
  held: defineEndpoint({
    name: 'correction.held',
    method: 'GET',
    path: '/me/registry',
    permission: 'correction.ask',
    summary: 'What the registry holds about me and those I look after; ID number and phones masked',
    response: z.object({ items: z.array(HeldRecord) }),
  }),
  ask: defineEndpoint({
    name: 'correction.ask',
    method: 'POST',
    path: '/corrections',
    permission: 'correction.ask',
    summary: 'Asks to put right what is held about me, or about somebody I look after',
    body: AskCorrection,
    response: Correction,
    status: 201,
    errors: ['ID_ALREADY_USED'],
  }),
  listOwn: defineEndpoint({
    name: 'correction.listOwn',
    method: 'GET',
    path: '/me/corrections',
    permission: 'correction.ask',
    summary: 'What I asked to put right, newest first',
    query: OwnCorrectionListQuery,
    response: pageOf(Correction),
  }),
  withdraw: defineEndpoint({
    name: 'correction.withdraw',
    method: 'POST',
    path: '/corrections/:id/actions/withdraw',
    permission: 'correction.ask',
    summary: 'Takes back a correction that I asked for',
    params: IdParams,
    body: WithdrawCorrection,
    response: Correction,
    errors: refusals,
  }),
  list: defineEndpoint({
    name: 'correction.list',
    method: 'GET',
    path: '/corrections',
    permission: 'correction.decide',
    summary: 'Corrections of one’s own scope that wait, oldest first',
    query: CorrectionListQuery,
    response: pageOf(Correction),
  }),
  get: defineEndpoint({
    name: 'correction.get',
    method: 'GET',
    path: '/corrections/:id',
    permission: 'correction.decide',
    summary: 'One correction',
    params: IdParams,
    response: Correction,
  }),
  accept: defineEndpoint({
    name: 'correction.accept',
    method: 'POST',
    path: '/corrections/:id/actions/accept',
    permission: 'correction.decide',
    summary: 'Takes the correction over into the registry',
    params: IdParams,
    body: AcceptCorrection,
    response: Correction,
    errors: refusals,
  }),
  answer: defineEndpoint({
    name: 'correction.answer',
    method: 'POST',
    path: '/corrections/:id/actions/answer',
    permission: 'correction.decide',
    summary: 'Answers why the registry stays as it is',
    params: IdParams,
    body: AnswerCorrection,
    response: Correction,
    errors: refusals,
  }),
};
