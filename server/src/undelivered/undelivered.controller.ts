import { Body, Controller, Param, Query } from '@nestjs/common';
import { undeliveredApi } from '@linge/shared/undelivered/undelivered.api';
import type {
  SendAgain,
  UndeliveredListQuery,
  UndeliveredQuery,
  UndeliveredSource,
} from '@linge/shared/undelivered/undelivered.schema';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { UndeliveredService } from './undelivered.service.js';

@Controller()
export class UndeliveredController {
  constructor(private readonly undelivered: UndeliveredService) {}

  @Handle(undeliveredApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: undeliveredApi.list.query }) query: z.output<typeof UndeliveredListQuery>,
  ) {
    return this.undelivered.list(principal, { communityId: query.communityId }, query);
  }

  @Handle(undeliveredApi.listOfTown)
  listOfTown(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: undeliveredApi.listOfTown.params }) { id }: { id: string },
    @Query({ schema: undeliveredApi.listOfTown.query }) query: z.output<typeof UndeliveredQuery>,
  ) {
    return this.undelivered.list(principal, { townId: id }, query);
  }

  @Handle(undeliveredApi.sendAgain)
  sendAgain(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: undeliveredApi.sendAgain.params }) params: { source: UndeliveredSource; id: string },
    @Body({ schema: undeliveredApi.sendAgain.body }) { version }: SendAgain,
  ): Promise<void> {
    return this.undelivered.sendAgain(principal, params, version);
  }
}
