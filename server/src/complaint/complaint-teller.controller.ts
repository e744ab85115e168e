import { Body, Controller, Param } from '@nestjs/common';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import type {
  CallReporter,
  CallTeller,
  RevealTeller,
} from '@linge/shared/access-record/access-record.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ComplaintReporterService } from './complaint-reporter.service.js';
import { ComplaintTellerService } from './complaint-teller.service.js';

@Controller()
export class ComplaintTellerController {
  constructor(
    private readonly tellers: ComplaintTellerService,
    private readonly reporters: ComplaintReporterService,
  ) {}

  @Handle(accessRecordApi.revealTeller)
  reveal(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: accessRecordApi.revealTeller.params }) { id }: { id: string },
    @Body({ schema: accessRecordApi.revealTeller.body }) body: RevealTeller,
  ) {
    return this.tellers.reveal(principal, id, body);
  }

  @Handle(accessRecordApi.callTeller)
  call(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: accessRecordApi.callTeller.params }) { id }: { id: string },
    @Body({ schema: accessRecordApi.callTeller.body }) body: CallTeller,
  ) {
    return this.tellers.call(principal, id, body);
  }

  @Handle(accessRecordApi.callReporter)
  callReporter(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: accessRecordApi.callReporter.params }) { id }: { id: string },
    @Body({ schema: accessRecordApi.callReporter.body }) body: CallReporter,
  ) {
    return this.reporters.call(principal, id, body);
  }
}
