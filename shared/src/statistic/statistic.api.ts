import { defineEndpoint } from '../endpoint.js';
import { Statistics, StatisticsQuery } from './statistic.schema.js';

export const statisticApi = {
  get: defineEndpoint({
    name: 'statistics.get',
    method: 'GET',
    path: '/statistics',
    permission: 'statistics.read',
    summary: 'Figures of a community or of one grid, live or at the end of a past day',
    query: StatisticsQuery,
    response: Statistics,
  }),
};
