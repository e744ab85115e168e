import { Module } from '@nestjs/common';
import { CorrectionModule } from '../correction/correction.module.js';
import { GridModule } from '../grid/grid.module.js';
import { MessageModule } from '../message/message.module.js';
import { ServiceHoursModule } from '../service-hours/service-hours.module.js';
import { CertificateRevocationRepository } from './certificate-revocation.repository.js';
import { CertificateRevocationService } from './certificate-revocation.service.js';
import { ServiceCertificateController } from './service-certificate.controller.js';
import { ServiceCertificateNotifier } from './service-certificate.notifier.js';
import { ServiceCertificateRepository } from './service-certificate.repository.js';
import { ServiceCertificateService } from './service-certificate.service.js';
import { CertificateSheetService } from './sheet/certificate-sheet.service.js';

@Module({
  imports: [CorrectionModule, GridModule, MessageModule, ServiceHoursModule],
  controllers: [ServiceCertificateController],
  providers: [
    CertificateRevocationRepository,
    CertificateRevocationService,
    CertificateSheetService,
    ServiceCertificateNotifier,
    ServiceCertificateRepository,
    ServiceCertificateService,
  ],
  exports: [ServiceCertificateService],
})
export class ServiceCertificateModule {}
