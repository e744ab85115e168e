import { defineEndpoint } from '../endpoint.js';
import { Organisation, OrganisationQuery } from './organisation.schema.js';

export const organisationApi = {
  get: defineEndpoint({
    name: 'organisation.get',
    method: 'GET',
    path: '/organisations',
    permission: 'organisation.read',
    summary:
      'The chart of a community: committee, branches and grids, units, Party groups, with their people',
    query: OrganisationQuery,
    response: Organisation,
  }),
};
