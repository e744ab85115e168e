import { IdParams, pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import {
  ComplaintPlaceListQuery,
  ComplaintPlaceQuery,
  ComplaintPlaces,
  ComplaintPlaceUnits,
} from './complaint-place.schema.js';
import { ComplaintSummary } from './complaint.schema.js';

export const complaintPlaceApi = {
  list: defineEndpoint({
    name: 'complaintPlace.list',
    method: 'GET',
    path: '/complaint-places',
    permission: 'complaint.queue',
    summary: 'Where trouble gathers: building by building, what is open, overdue and came in this month',
    query: ComplaintPlaceQuery,
    response: ComplaintPlaces,
  }),
  units: defineEndpoint({
    name: 'complaintPlace.units',
    method: 'GET',
    path: '/complaint-places/:id/units',
    permission: 'complaint.queue',
    summary: 'The same, building unit by building unit of one building',
    params: IdParams,
    query: ComplaintPlaceQuery,
    response: ComplaintPlaceUnits,
  }),
  complaints: defineEndpoint({
    name: 'complaintPlace.complaints',
    method: 'GET',
    path: '/complaint-places/complaints',
    permission: 'complaint.queue',
    summary: 'The complaints behind a number of a place; the latest first',
    query: ComplaintPlaceListQuery,
    response: pageOf(ComplaintSummary),
  }),
};
