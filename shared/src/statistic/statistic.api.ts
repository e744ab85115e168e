import { defineEndpoint } from '../endpoint.js';
import { Statistics, StatisticsQuery } from './statistic.schema.js';

export const statisticApi = {
  get: defineEndpoint({
    name: 'statistics.get',
    method: 'GET',
    path: '/statistics',
    permission: 'statistics.read',
    summary: 'Live figures of a community or of one grid',
    query: StatisticsQuery,
    response: Statistics,
  }),
};
