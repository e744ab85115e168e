import { Body, Controller, Param, Query } from '@nestjs/common';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import type {
  AccessRecordListQuery,
  CallLandlord,
  CallResident,
  RevealLandlord,
  RevealNumber,
} from '@linge/shared/access-record/access-record.schema';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { AccessRecordService } from './access-record.service.js';
import { RevealService } from './reveal.service.js';

@Controller()
export class AccessRecordController {
  constructor(
    private readonly records: AccessRecordService,
    private readonly reveals: RevealService,
  ) {}

  @Handle(accessRecordApi.reveal)
  reveal(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: accessRecordApi.reveal.params }) { id }: { id: string },
    @Body({ schema: accessRecordApi.reveal.body }) body: RevealNumber,
  ) {
    return this.reveals.reveal(principal, id, body);
  }

  @Handle(accessRecordApi.call)
  call(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: accessRecordApi.call.params }) { id }: { id: string },
    @Body({ schema: accessRecordApi.call.body }) body: CallResident,
  ) {
    return this.reveals.call(principal, id, body);
  }

  @Handle(accessRecordApi.revealLandlord)
  revealLandlord(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: accessRecordApi.revealLandlord.params }) { id }: { id: string },
    @Body({ schema: accessRecordApi.revealLandlord.body }) body: RevealLandlord,
  ) {
    return this.reveals.revealLandlord(principal, id, body);
  }

  @Handle(accessRecordApi.callLandlord)
  callLandlord(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: accessRecordApi.callLandlord.params }) { id }: { id: string },
    @Body({ schema: accessRecordApi.callLandlord.body }) body: CallLandlord,
  ) {
    return this.reveals.callLandlord(principal, id, body);
  }

  @Handle(accessRecordApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: accessRecordApi.list.query }) query: z.output<typeof AccessRecordListQuery>,
  ) {
    return this.records.list(principal, query);
  }
}
