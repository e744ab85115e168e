import { Controller, Param, Query } from '@nestjs/common';
import { complaintPlaceApi } from '@linge/shared/complaint/complaint-place.api';
import type {
  ComplaintPlaceListQuery,
  ComplaintPlaceQuery,
} from '@linge/shared/complaint/complaint-place.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ComplaintPlaceService } from './complaint-place.service.js';

@Controller()
export class ComplaintPlaceController {
  constructor(private readonly places: ComplaintPlaceService) {}

  @Handle(complaintPlaceApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintPlaceApi.list.query }) query: ComplaintPlaceQuery,
  ) {
    return this.places.list(principal, query);
  }

  @Handle(complaintPlaceApi.units)
  units(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintPlaceApi.units.params }) { id }: { id: string },
    @Query({ schema: complaintPlaceApi.units.query }) query: ComplaintPlaceQuery,
  ) {
    return this.places.units(principal, id, query);
  }

  @Handle(complaintPlaceApi.complaints)
  complaints(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintPlaceApi.complaints.query }) query: ComplaintPlaceListQuery,
  ) {
    return this.places.complaints(principal, query);
  }
}
