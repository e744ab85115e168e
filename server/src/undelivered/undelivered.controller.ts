import { Body, Controller, Param, Query } from '@nestjs/common';
import { undeliveredApi } from '@linge/shared/undelivered/undelivered.api';
import type {
  SendAgain,
  SendAll,
  SendAllOfTown,
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

  @Handle(undeliveredApi.waiting)
  waiting(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: undeliveredApi.waiting.query })
    { communityId, source }: { communityId: string; source: UndeliveredSource },
  ) {
    return this.undelivered.waiting(principal, { communityId }, source);
  }

  @Handle(undeliveredApi.waitingOfTown)
  waitingOfTown(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: undeliveredApi.waitingOfTown.params }) { id }: { id: string },
    @Query({ schema: undeliveredApi.waitingOfTown.query }) { source }: { source: UndeliveredSource },
  ) {
    return this.undelivered.waiting(principal, { townId: id }, source);
  }

  @Handle(undeliveredApi.sendAll)
  sendAll(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: undeliveredApi.sendAll.params }) { source }: { source: UndeliveredSource },
    @Body({ schema: undeliveredApi.sendAll.body }) { communityId, until }: SendAll,
  ) {
    return this.undelivered.sendAll(principal, { communityId }, source, new Date(until));
  }

  @Handle(undeliveredApi.sendAllOfTown)
  sendAllOfTown(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: undeliveredApi.sendAllOfTown.params })
    { id, source }: { id: string; source: UndeliveredSource },
    @Body({ schema: undeliveredApi.sendAllOfTown.body }) { until }: SendAllOfTown,
  ) {
    return this.undelivered.sendAll(principal, { townId: id }, source, new Date(until));
  }
}
