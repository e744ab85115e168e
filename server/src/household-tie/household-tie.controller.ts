import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import type {
  ConfirmHouseholdTie,
  DeclineHouseholdTie,
  HouseholdTieListQuery,
  OwnHouseholdTieListQuery,
  RequestCare,
  RequestHouseholdTie,
  WithdrawHouseholdTie,
} from '@linge/shared/household-tie/household-tie.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { HouseholdTieCaseService } from './household-tie-case.service.js';
import { HouseholdTieRequestService } from './household-tie-request.service.js';
import { OwnHouseholdService } from './own-household.service.js';

@Controller()
export class HouseholdTieController {
  constructor(
    private readonly requests: HouseholdTieRequestService,
    private readonly cases: HouseholdTieCaseService,
    private readonly households: OwnHouseholdService,
  ) {}

  @Handle(householdTieApi.listRooms)
  async listRooms(@Param({ schema: householdTieApi.listRooms.params }) { id }: { id: string }) {
    return { items: await this.requests.roomsBehind(id) };
  }

  @Handle(householdTieApi.request)
  async request(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: householdTieApi.request.body }) body: RequestHouseholdTie,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.requests.request(body, principal), reply);
  }

  @Handle(householdTieApi.requestCare)
  async requestCare(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: householdTieApi.requestCare.body }) body: RequestCare,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.households.requestCare(body, principal), reply);
  }

  @Handle(householdTieApi.listOwn)
  listOwn(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: householdTieApi.listOwn.query }) query: z.output<typeof OwnHouseholdTieListQuery>,
  ) {
    return this.requests.listOwn(principal, query);
  }

  @Handle(householdTieApi.listHouseholds)
  async listHouseholds(@CurrentPrincipal() principal: Principal) {
    return { items: await this.households.list(principal) };
  }

  @Handle(householdTieApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: householdTieApi.list.query }) query: z.output<typeof HouseholdTieListQuery>,
  ) {
    return this.cases.list(principal, query);
  }

  @Handle(householdTieApi.get)
  get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: householdTieApi.get.params }) { id }: { id: string },
  ) {
    return this.cases.get(principal, id);
  }

  @Handle(householdTieApi.confirm)
  confirm(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: householdTieApi.confirm.params }) { id }: { id: string },
    @Body({ schema: householdTieApi.confirm.body }) body: ConfirmHouseholdTie,
  ) {
    return this.cases.confirm(principal, id, body);
  }

  @Handle(householdTieApi.decline)
  decline(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: householdTieApi.decline.params }) { id }: { id: string },
    @Body({ schema: householdTieApi.decline.body }) body: DeclineHouseholdTie,
  ) {
    return this.cases.decline(principal, id, body);
  }

  @Handle(householdTieApi.withdraw)
  withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: householdTieApi.withdraw.params }) { id }: { id: string },
    @Body({ schema: householdTieApi.withdraw.body }) { version }: WithdrawHouseholdTie,
  ) {
    return this.requests.withdraw(id, version, principal);
  }
}
