import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  CreateHandover,
  Handover,
  HandoverListQuery,
  HandoverPreview,
  HandoverPreviewQuery,
} from './handover.schema.js';

export const handoverApi = {
  preview: defineEndpoint({
    name: 'handover.preview',
    method: 'GET',
    path: '/staff-members/:id/handover-preview',
    permission: 'handover.manage',
    summary: 'What somebody serves and handles, and what would be left with nobody if they left on a day',
    params: IdParams,
    query: HandoverPreviewQuery,
    response: HandoverPreview,
  }),
  create: defineEndpoint({
    name: 'handover.create',
    method: 'POST',
    path: '/staff-members/:id/handovers',
    permission: 'handover.manage',
    summary:
      'Ends everything that somebody serves on a day and gives it to others, with the complaints that they handle',
    params: IdParams,
    body: CreateHandover,
    response: Handover,
    status: 201,
    errors: [
      'ID_ALREADY_USED',
      'HANDOVER_POSTS_CHANGED',
      'HANDOVER_LEAVES_NOBODY',
      'GRID_ASSIGNMENT_OVERLAP',
      'VERSION_CONFLICT',
    ],
  }),
  list: defineEndpoint({
    name: 'handover.list',
    method: 'GET',
    path: '/handovers',
    permission: 'handover.manage',
    summary: 'Handovers of a community whose day is yet to come, the nearest first',
    query: HandoverListQuery,
    response: pageOf(Handover),
  }),
  cancel: defineEndpoint({
    name: 'handover.cancel',
    method: 'POST',
    path: '/handovers/:id/actions/cancel',
    permission: 'handover.manage',
    summary: 'Takes a handover back before its day: everybody keeps what they hold',
    params: IdParams,
    response: Handover,
    errors: ['HANDOVER_TAKEN_EFFECT', 'HANDOVER_POSTS_CHANGED', 'GRID_ASSIGNMENT_OVERLAP'],
  }),
};
