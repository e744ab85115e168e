import * as z from 'zod/mini';
import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  ChangeSavedFilter,
  CreateSavedFilter,
  SavedFilter,
  SavedFilterListQuery,
} from './saved-filter.schema.js';

export const savedFilterApi = {
  list: defineEndpoint({
    name: 'savedFilter.list',
    method: 'GET',
    path: '/saved-filters',
    permission: 'savedFilter.own',
    summary: 'My filters of a kind for a community, by name',
    query: SavedFilterListQuery,
    response: z.object({ items: z.array(SavedFilter) }),
  }),
  create: defineEndpoint({
    name: 'savedFilter.create',
    method: 'POST',
    path: '/saved-filters',
    permission: 'savedFilter.own',
    summary: 'Save a filter by name',
    body: CreateSavedFilter,
    response: SavedFilter,
    status: 201,
    errors: ['ID_ALREADY_USED', 'SAVED_FILTER_NAME_TAKEN'],
  }),
  change: defineEndpoint({
    name: 'savedFilter.change',
    method: 'POST',
    path: '/saved-filters/:id/actions/change',
    permission: 'savedFilter.own',
    summary: 'Rename my filter, or save another one under its name',
    params: IdParams,
    body: ChangeSavedFilter,
    response: SavedFilter,
    errors: ['VERSION_CONFLICT', 'SAVED_FILTER_NAME_TAKEN'],
  }),
  delete: defineEndpoint({
    name: 'savedFilter.delete',
    method: 'DELETE',
    path: '/saved-filters/:id',
    permission: 'savedFilter.own',
    summary: 'Delete my filter',
    params: IdParams,
    status: 204,
  }),
};
