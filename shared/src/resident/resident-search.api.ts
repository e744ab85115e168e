import { pageOf } from '../common.schema.js';
import { defineEndpoint } from '../endpoint.js';
import { EmptyRoom, EmptyRoomListQuery } from './empty-room.schema.js';
import { ResidentCount, ResidentCountQuery } from './resident-filter.schema.js';

export const residentSearchApi = {
  countResidents: defineEndpoint({
    name: 'resident.count',
    method: 'GET',
    path: '/residents/count',
    permission: 'resident.read',
    summary: 'How many residents a filter finds',
    query: ResidentCountQuery,
    response: ResidentCount,
    errors: ['REGISTRY_LABEL_UNKNOWN'],
  }),
  listEmptyRooms: defineEndpoint({
    name: 'room.listEmpty',
    method: 'GET',
    path: '/rooms/empty',
    permission: 'household.read',
    summary: 'Flats without a registered household',
    query: EmptyRoomListQuery,
    response: pageOf(EmptyRoom),
  }),
};
