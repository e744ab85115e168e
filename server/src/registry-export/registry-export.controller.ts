import { Controller, Query, StreamableFile } from '@nestjs/common';
import { registryExportApi } from '@linge/shared/registry-export/registry-export.api';
import type { ResidentCountQuery } from '@linge/shared/resident/resident-filter.schema';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { RegistryExportService } from './registry-export.service.js';

type ExportQuery = z.output<typeof ResidentCountQuery>;

@Controller()
export class RegistryExportController {
  constructor(private readonly exports: RegistryExportService) {}

  @Handle(registryExportApi.workbook)
  async workbook(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: registryExportApi.workbook.query }) query: ExportQuery,
  ) {
    return new StreamableFile(await this.exports.workbook(principal, query), {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent('居民名单.xlsx')}`,
    });
  }

  @Handle(registryExportApi.roster)
  async roster(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: registryExportApi.roster.query }) query: ExportQuery,
  ) {
    return new StreamableFile(await this.exports.roster(principal, query), {
      type: 'application/pdf',
      disposition: `inline; filename*=UTF-8''${encodeURIComponent('居民花名册.pdf')}`,
    });
  }
}
