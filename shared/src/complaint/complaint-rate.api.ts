import { pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  ComplaintScoreMeans,
  ComplaintScoreQuery,
  CommunityRateQuery,
  CommunityRates,
  ComplaintRateListQuery,
  ComplaintRateQuery,
  ComplaintRates,
  PublicComplaintRateQuery,
  PublicComplaintRates,
} from './complaint-rate.schema.js';
import { ComplaintSummary } from './complaint.schema.js';

export const complaintRateApi = {
  get: defineEndpoint({
    name: 'complaintRate.get',
    method: 'GET',
    path: '/complaint-rates',
    permission: 'statistics.read',
    summary:
      'How complaints of a period were answered, settled and judged; by grid, category or unit, never by person',
    query: ComplaintRateQuery,
    response: ComplaintRates,
  }),
  compare: defineEndpoint({
    name: 'complaintRate.compare',
    method: 'GET',
    path: '/complaint-rates/by-community',
    permission: 'statistics.read',
    summary:
      'The same figures of each community that one has the whole of, side by side; counted once a minute',
    query: CommunityRateQuery,
    response: CommunityRates,
  }),
  scores: defineEndpoint({
    name: 'complaintRate.scores',
    method: 'GET',
    path: '/complaint-rates/scores',
    permission: 'statistics.read',
    summary:
      'The three scores that reporters gave, each as its mean; the list behind them is that of `rated`',
    query: ComplaintScoreQuery,
    response: ComplaintScoreMeans,
  }),
  list: defineEndpoint({
    name: 'complaintRate.list',
    method: 'GET',
    path: '/complaint-rates/complaints',
    permission: 'statistics.read',
    summary: 'The complaints behind a number of the rates; the latest first',
    query: ComplaintRateListQuery,
    response: pageOf(ComplaintSummary),
  }),
  getPublic: defineEndpoint({
    name: 'complaintRate.getPublic',
    method: 'GET',
    path: '/public-complaint-rates',
    permission: 'public.read',
    summary: 'The same figures of a whole community, for everybody',
    query: PublicComplaintRateQuery,
    response: PublicComplaintRates,
    publicCacheSeconds: 300,
  }),
};
