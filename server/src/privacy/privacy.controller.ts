import { Body, Controller, Param, Res, StreamableFile } from '@nestjs/common';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import type { AskDataExport } from '@linge/shared/privacy/privacy.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { DataExportService } from './data-export.service.js';

@Controller()
export class PrivacyController {
  constructor(private readonly exports: DataExportService) {}

  @Handle(privacyApi.askExport)
  async askExport(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: privacyApi.askExport.body }) body: AskDataExport,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.exports.ask(body, principal), reply);
  }

  @Handle(privacyApi.listExports)
  listExports(@CurrentPrincipal() principal: Principal) {
    return this.exports.list(principal);
  }

  @Handle(privacyApi.downloadExport)
  async downloadExport(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: privacyApi.downloadExport.params }) { id }: { id: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { stream, name } = await this.exports.archive(id, principal);
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(stream, {
      type: 'application/zip',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
