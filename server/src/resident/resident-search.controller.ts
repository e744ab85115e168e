import { Controller, Query } from '@nestjs/common';
import type { EmptyRoomListQuery } from '@linge/shared/resident/empty-room.schema';
import type { ResidentCountQuery } from '@linge/shared/resident/resident-filter.schema';
import { residentSearchApi } from '@linge/shared/resident/resident-search.api';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { EmptyRoomService } from './empty-room.service.js';
import { ResidentSearchService } from './resident-search.service.js';

@Controller()
export class ResidentSearchController {
  constructor(
    private readonly search: ResidentSearchService,
    private readonly rooms: EmptyRoomService,
  ) {}

  @Handle(residentSearchApi.countResidents)
  countResidents(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: residentSearchApi.countResidents.query }) query: z.output<typeof ResidentCountQuery>,
  ) {
    return this.search.count(principal, query);
  }

  @Handle(residentSearchApi.listEmptyRooms)
  listEmptyRooms(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: residentSearchApi.listEmptyRooms.query }) query: z.output<typeof EmptyRoomListQuery>,
  ) {
    return this.rooms.list(principal, query);
  }
}
