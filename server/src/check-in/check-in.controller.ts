import { Body, Controller, Param, Res } from '@nestjs/common';
import { checkInApi } from '@linge/shared/check-in/check-in.api';
import type { ScanCheckIn } from '@linge/shared/check-in/check-in.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { CheckInOwnService } from './check-in-own.service.js';
import { CheckInScanService } from './check-in-scan.service.js';

@Controller()
export class CheckInController {
  constructor(
    private readonly own: CheckInOwnService,
    private readonly scans: CheckInScanService,
  ) {}

  @Handle(checkInApi.listPasses)
  listPasses(@CurrentPrincipal() principal: Principal) {
    return this.own.passes(principal);
  }

  @Handle(checkInApi.listOwn)
  listOwn(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: checkInApi.listOwn.params }) { id }: { id: string },
  ) {
    return this.own.list(principal, id);
  }

  @Handle(checkInApi.scan)
  async scan(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: checkInApi.scan.params }) { id }: { id: string },
    @Body({ schema: checkInApi.scan.body }) body: ScanCheckIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.scans.scan(principal, id, body), reply);
  }
}
