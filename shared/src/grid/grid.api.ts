import * as z from 'zod/mini';
import { IdParams } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { Community, Grid, GridDetail, GridListQuery } from './grid.schema.js';

export const gridApi = {
  listCommunities: defineEndpoint({
    name: 'community.list',
    method: 'GET',
    path: '/communities',
    permission: 'public.read',
    summary: 'The communities of this deployment',
    response: z.object({ items: z.array(Community) }),
    publicCacheSeconds: 60,
  }),
  getCommunity: defineEndpoint({
    name: 'community.get',
    method: 'GET',
    path: '/communities/:id',
    permission: 'public.read',
    summary: 'One community',
    params: IdParams,
    response: Community,
    publicCacheSeconds: 60,
  }),
  listGrids: defineEndpoint({
    name: 'grid.list',
    method: 'GET',
    path: '/grids',
    permission: 'public.read',
    summary: "A community's grids, by number",
    query: GridListQuery,
    response: z.object({ items: z.array(Grid) }),
    publicCacheSeconds: 60,
  }),
  getGrid: defineEndpoint({
    name: 'grid.get',
    method: 'GET',
    path: '/grids/:id',
    permission: 'public.read',
    summary: 'One grid with its micro-grids',
    params: IdParams,
    response: GridDetail,
    publicCacheSeconds: 60,
  }),
};
