import { Controller, Param, Query } from '@nestjs/common';
import { residentApi } from '@linge/shared/resident/resident.api';
import type {
  HouseholdCountQuery,
  HouseholdListQuery,
  ResidentListQuery,
} from '@linge/shared/resident/resident.schema';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { HouseholdService } from './household.service.js';
import { ResidentService } from './resident.service.js';

@Controller()
export class ResidentController {
  constructor(
    private readonly households: HouseholdService,
    private readonly residents: ResidentService,
  ) {}

  @Handle(residentApi.listHouseholds)
  listHouseholds(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: residentApi.listHouseholds.query }) query: z.output<typeof HouseholdListQuery>,
  ) {
    return this.households.list(principal, query);
  }

  @Handle(residentApi.countHouseholds)
  countHouseholds(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: residentApi.countHouseholds.query }) query: z.output<typeof HouseholdCountQuery>,
  ) {
    return this.households.count(principal, query);
  }

  @Handle(residentApi.getHousehold)
  getHousehold(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.getHousehold.params }) { id }: { id: string },
  ) {
    return this.households.get(principal, id);
  }

  @Handle(residentApi.listResidents)
  listResidents(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: residentApi.listResidents.query }) query: z.output<typeof ResidentListQuery>,
  ) {
    return this.residents.list(principal, query);
  }

  @Handle(residentApi.getResident)
  getResident(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: residentApi.getResident.params }) { id }: { id: string },
  ) {
    return this.residents.get(principal, id);
  }
}
