import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  SendAgain,
  Undelivered,
  UndeliveredListQuery,
  UndeliveredParams,
  UndeliveredQuery,
} from './undelivered.schema.js';

export const undeliveredApi = {
  list: defineEndpoint({
    name: 'undelivered.list',
    method: 'GET',
    path: '/undelivered',
    permission: 'undelivered.manage',
    summary: 'What was given up in a community, longest waiting first',
    query: UndeliveredListQuery,
    response: pageOf(Undelivered),
  }),
  listOfTown: defineEndpoint({
    name: 'undelivered.listOfTown',
    method: 'GET',
    path: '/towns/:id/undelivered',
    permission: 'undelivered.manage',
    summary: 'What was given up of what a town itself sends, longest waiting first',
    params: IdParams,
    query: UndeliveredQuery,
    response: pageOf(Undelivered),
  }),
  sendAgain: defineEndpoint({
    name: 'undelivered.sendAgain',
    method: 'POST',
    path: '/undelivered/:source/:id/actions/send-again',
    permission: 'undelivered.manage',
    summary: 'Tries it again, from the first try on',
    params: UndeliveredParams,
    body: SendAgain,
    status: 204,
    errors: ['VERSION_CONFLICT'],
  }),
};
