import { Body, Controller, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import type {
  CertificateCheckQuery,
  CertificateParams,
  IssueCertificate,
  KeptCertificateListQuery,
  RevokeCertificate,
  ServiceCertificateListQuery,
} from '@linge/shared/service-certificate/service-certificate.schema';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { CertificateRevocationService } from './certificate-revocation.service.js';
import { ServiceCertificateService } from './service-certificate.service.js';
import { CertificateSheetService } from './sheet/certificate-sheet.service.js';

@Controller()
export class ServiceCertificateController {
  constructor(
    private readonly certificates: ServiceCertificateService,
    private readonly revocations: CertificateRevocationService,
    private readonly sheets: CertificateSheetService,
  ) {}

  @Handle(serviceCertificateApi.issue)
  async issue(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: serviceCertificateApi.issue.body }) body: IssueCertificate,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.certificates.issue(principal, body), reply);
  }

  @Handle(serviceCertificateApi.listOwn)
  listOwn(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: serviceCertificateApi.listOwn.query })
    query: z.output<typeof ServiceCertificateListQuery>,
  ) {
    return this.certificates.listOwn(principal, query);
  }

  @Handle(serviceCertificateApi.print)
  async print(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: serviceCertificateApi.print.params }) { id }: { id: string },
  ) {
    return new StreamableFile(await this.sheets.print(principal, id), {
      type: 'application/pdf',
      disposition: 'inline; filename="service-certificate.pdf"',
    });
  }

  @Handle(serviceCertificateApi.check)
  check(
    @Param({ schema: serviceCertificateApi.check.params }) { number }: z.output<typeof CertificateParams>,
    @Query({ schema: serviceCertificateApi.check.query }) { code }: z.output<typeof CertificateCheckQuery>,
  ) {
    return this.certificates.check(number, code);
  }

  @Handle(serviceCertificateApi.listKept)
  listKept(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: serviceCertificateApi.listKept.query }) query: KeptCertificateListQuery,
  ) {
    return this.revocations.list(principal, query);
  }

  @Handle(serviceCertificateApi.revoke)
  async revoke(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: serviceCertificateApi.revoke.params }) { id }: { id: string },
    @Body({ schema: serviceCertificateApi.revoke.body }) body: RevokeCertificate,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerCreated(await this.revocations.revoke(principal, id, body), reply);
  }
}
