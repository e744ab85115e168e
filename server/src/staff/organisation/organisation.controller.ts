import { Controller, Query } from '@nestjs/common';
import { organisationApi } from '@linge/shared/staff/organisation.api';
import { CurrentPrincipal, type Principal } from '../../common/auth/principal.js';
import { Handle } from '../../common/http/endpoint.decorator.js';
import { OrganisationService } from './organisation.service.js';

@Controller()
export class OrganisationController {
  constructor(private readonly organisations: OrganisationService) {}

  @Handle(organisationApi.get)
  get(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: organisationApi.get.query }) { communityId }: { communityId: string },
  ) {
    return this.organisations.chart(principal, communityId);
  }
}
