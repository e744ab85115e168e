import { Body, Controller, Param, Query } from '@nestjs/common';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import type {
  CheckInSessionQuery,
  ConfirmCheckInHours,
  ListedCheckInQuery,
  MarkCheckIns,
} from '@linge/shared/check-in/check-in-desk.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { CheckInDeskService } from './check-in-desk.service.js';
import { CheckInHoursService } from './check-in-hours.service.js';
import { CheckInMarkService } from './check-in-mark.service.js';

interface IdParams {
  readonly id: string;
}

@Controller()
export class CheckInDeskController {
  constructor(
    private readonly desk: CheckInDeskService,
    private readonly marks: CheckInMarkService,
    private readonly hours: CheckInHoursService,
  ) {}

  @Handle(checkInDeskApi.getDesk)
  getDesk(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: checkInDeskApi.getDesk.params }) { id }: IdParams,
  ) {
    return this.desk.desk(principal, id);
  }

  @Handle(checkInDeskApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: checkInDeskApi.list.params }) { id }: IdParams,
    @Query({ schema: checkInDeskApi.list.query }) query: ListedCheckInQuery,
  ) {
    return this.desk.list(principal, id, query);
  }

  @Handle(checkInDeskApi.codes)
  codes(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: checkInDeskApi.codes.params }) { id }: IdParams,
    @Query({ schema: checkInDeskApi.codes.query }) { startsAt }: CheckInSessionQuery,
  ) {
    return this.desk.codes(principal, id, startsAt);
  }

  @Handle(checkInDeskApi.mark)
  mark(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: checkInDeskApi.mark.params }) { id }: IdParams,
    @Body({ schema: checkInDeskApi.mark.body }) body: MarkCheckIns,
  ) {
    return this.marks.mark(principal, id, body);
  }

  @Handle(checkInDeskApi.confirmHours)
  confirmHours(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: checkInDeskApi.confirmHours.params }) { id }: IdParams,
    @Body({ schema: checkInDeskApi.confirmHours.body }) body: ConfirmCheckInHours,
  ) {
    return this.hours.confirm(principal, id, body);
  }
}
