import { Body, Controller, Param, Query } from '@nestjs/common';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import type {
  ObjectionListQuery,
  RefuseObjection,
  UpholdObjection,
} from '@linge/shared/service-hours/service-hours.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ServiceHoursAnswerService } from './service-hours-answer.service.js';

@Controller()
export class ServiceHoursAnswerController {
  constructor(private readonly answers: ServiceHoursAnswerService) {}

  @Handle(serviceHoursApi.listObjections)
  listObjections(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: serviceHoursApi.listObjections.query }) query: ObjectionListQuery,
  ) {
    return this.answers.list(principal, query);
  }

  @Handle(serviceHoursApi.getObjection)
  getObjection(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: serviceHoursApi.getObjection.params }) { id }: { id: string },
  ) {
    return this.answers.get(principal, id);
  }

  @Handle(serviceHoursApi.uphold)
  uphold(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: serviceHoursApi.uphold.params }) { id }: { id: string },
    @Body({ schema: serviceHoursApi.uphold.body }) body: UpholdObjection,
  ) {
    return this.answers.uphold(principal, id, body);
  }

  @Handle(serviceHoursApi.refuse)
  refuse(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: serviceHoursApi.refuse.params }) { id }: { id: string },
    @Body({ schema: serviceHoursApi.refuse.body }) { answer }: RefuseObjection,
  ) {
    return this.answers.refuse(principal, id, answer);
  }
}
