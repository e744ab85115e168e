import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import type {
  PublicRecordListQuery,
  ReleasePublicRecord,
  WithdrawPublicRecord,
} from '@linge/shared/public-record/public-record.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { PublicRecordReleaseService } from './public-record-release.service.js';
import { PublicRecordService } from './public-record.service.js';

@Controller()
export class PublicRecordController {
  constructor(
    private readonly records: PublicRecordService,
    private readonly releases: PublicRecordReleaseService,
  ) {}

  @Handle(publicRecordApi.list)
  list(@Query({ schema: publicRecordApi.list.query }) query: PublicRecordListQuery) {
    return this.records.list(query);
  }

  @Handle(publicRecordApi.get)
  get(@Param({ schema: publicRecordApi.get.params }) { id }: { id: string }) {
    return this.records.get(id);
  }

  @Handle(publicRecordApi.desk)
  desk(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: publicRecordApi.desk.params }) { id }: { id: string },
  ) {
    return this.releases.desk(id, principal);
  }

  @Handle(publicRecordApi.preview)
  preview(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: publicRecordApi.preview.body }) body: ReleasePublicRecord,
  ) {
    return this.releases.preview(body, principal);
  }

  @Handle(publicRecordApi.release)
  async release(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: publicRecordApi.release.body }) body: ReleasePublicRecord,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.releases.release(body, principal), reply);
  }

  @Handle(publicRecordApi.withdraw)
  withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: publicRecordApi.withdraw.params }) { id }: { id: string },
    @Body({ schema: publicRecordApi.withdraw.body }) body: WithdrawPublicRecord,
  ) {
    return this.releases.withdraw(id, body, principal);
  }
}
