import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { savedFilterApi } from '@linge/shared/saved-filter/saved-filter.api';
import type {
  ChangeSavedFilter,
  CreateSavedFilter,
  SavedFilterListQuery,
} from '@linge/shared/saved-filter/saved-filter.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { SavedFilterService } from './saved-filter.service.js';

@Controller()
export class SavedFilterController {
  constructor(private readonly filters: SavedFilterService) {}

  @Handle(savedFilterApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: savedFilterApi.list.query }) query: SavedFilterListQuery,
  ) {
    return this.filters.list(principal, query);
  }

  @Handle(savedFilterApi.create)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: savedFilterApi.create.body }) body: CreateSavedFilter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.filters.create(principal, body), reply);
  }

  @Handle(savedFilterApi.change)
  change(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: savedFilterApi.change.params }) { id }: { id: string },
    @Body({ schema: savedFilterApi.change.body }) body: ChangeSavedFilter,
  ) {
    return this.filters.change(principal, id, body);
  }

  @Handle(savedFilterApi.delete)
  delete(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: savedFilterApi.delete.params }) { id }: { id: string },
  ) {
    return this.filters.delete(principal, id);
  }
}
