import type { Readable } from 'node:stream';
import { Body, Controller, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { registryImportApi } from '@linge/shared/registry-import/registry-import.api';
import type {
  ActOnRegistryImport,
  CommitRegistryImport,
  RegistryImportListQuery,
  RegistryImportRowQuery,
  RegistryImportScope,
} from '@linge/shared/registry-import/registry-import.schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { readUpload } from '../common/http/upload.js';
import { RegistryImportFileService } from './registry-import-file.service.js';
import { RegistryImportService } from './registry-import.service.js';

@Controller()
export class RegistryImportController {
  constructor(
    private readonly imports: RegistryImportService,
    private readonly files: RegistryImportFileService,
  ) {}

  @Handle(registryImportApi.template)
  async template(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: registryImportApi.template.query }) query: z.output<typeof RegistryImportScope>,
  ) {
    return workbook(await this.files.template(principal, scopeOf(query)), '居民登记模板.xlsx');
  }

  @Handle(registryImportApi.upload)
  async upload(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: registryImportApi.upload.params }) { id }: { id: string },
    @Query({ schema: registryImportApi.upload.query }) query: z.output<typeof RegistryImportScope>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = await readUpload(request);
    return answerCreated(await this.imports.upload(principal, id, scopeOf(query), file), reply);
  }

  @Handle(registryImportApi.list)
  list(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: registryImportApi.list.query }) query: z.output<typeof RegistryImportListQuery>,
  ) {
    return this.imports.list(principal, query);
  }

  @Handle(registryImportApi.get)
  get(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: registryImportApi.get.params }) { id }: { id: string },
  ) {
    return this.imports.get(principal, id);
  }

  @Handle(registryImportApi.listRows)
  listRows(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: registryImportApi.listRows.params }) { id }: { id: string },
    @Query({ schema: registryImportApi.listRows.query }) query: z.output<typeof RegistryImportRowQuery>,
  ) {
    return this.imports.listRows(principal, id, query);
  }

  @Handle(registryImportApi.wrongRows)
  async wrongRows(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: registryImportApi.wrongRows.params }) { id }: { id: string },
  ) {
    return workbook(await this.files.wrongRows(principal, id), '有误的行.xlsx');
  }

  @Handle(registryImportApi.commit)
  commit(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: registryImportApi.commit.params }) { id }: { id: string },
    @Body({ schema: registryImportApi.commit.body }) body: z.output<typeof CommitRegistryImport>,
  ) {
    return this.imports.commit(principal, id, body.version, body.mode);
  }

  @Handle(registryImportApi.cancel)
  cancel(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: registryImportApi.cancel.params }) { id }: { id: string },
    @Body({ schema: registryImportApi.cancel.body }) body: z.output<typeof ActOnRegistryImport>,
  ) {
    return this.imports.cancel(principal, id, body.version);
  }

  @Handle(registryImportApi.undo)
  undo(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: registryImportApi.undo.params }) { id }: { id: string },
    @Body({ schema: registryImportApi.undo.body }) body: z.output<typeof ActOnRegistryImport>,
  ) {
    return this.imports.undo(principal, id, body.version);
  }
}

const scopeOf = ({ communityId, gridId }: z.output<typeof RegistryImportScope>) => ({
  communityId,
  gridId: gridId ?? null,
});

function workbook(stream: Readable, name: string): StreamableFile {
  return new StreamableFile(stream, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
