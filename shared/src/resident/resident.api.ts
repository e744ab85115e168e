import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { Household, HouseholdListQuery, Resident, ResidentListQuery } from './resident.schema.js';

export const residentApi = {
  listHouseholds: defineEndpoint({
    name: 'household.list',
    method: 'GET',
    path: '/households',
    permission: 'household.read',
    summary: 'Households of one’s own scope',
    query: HouseholdListQuery,
    response: pageOf(Household),
  }),
  getHousehold: defineEndpoint({
    name: 'household.get',
    method: 'GET',
    path: '/households/:id',
    permission: 'household.read',
    summary: 'One household',
    params: IdParams,
    response: Household,
  }),
  listResidents: defineEndpoint({
    name: 'resident.list',
    method: 'GET',
    path: '/residents',
    permission: 'resident.read',
    summary: 'Residents of one’s own scope, masked',
    query: ResidentListQuery,
    response: pageOf(Resident),
  }),
  getResident: defineEndpoint({
    name: 'resident.get',
    method: 'GET',
    path: '/residents/:id',
    permission: 'resident.read',
    summary: 'One resident, masked',
    params: IdParams,
    response: Resident,
  }),
};
