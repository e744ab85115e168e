import { Controller, Query, StreamableFile } from '@nestjs/common';
import { complaintExportApi } from '@linge/shared/complaint/complaint-export.api';
import type { ComplaintExportQuery } from '@linge/shared/complaint/complaint-export.schema';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ComplaintExportService } from './complaint-export.service.js';

@Controller()
export class ComplaintExportController {
  constructor(private readonly exports: ComplaintExportService) {}

  @Handle(complaintExportApi.workbook)
  async workbook(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintExportApi.workbook.query }) query: ComplaintExportQuery,
  ) {
    return new StreamableFile(await this.exports.workbook(principal, query), {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent('诉求清单.xlsx')}`,
    });
  }
}
