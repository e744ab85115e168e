import { Module } from '@nestjs/common';
import { CorrectionModule } from '../correction/correction.module.js';
import { GridModule } from '../grid/grid.module.js';
import { ServiceHoursModule } from '../service-hours/service-hours.module.js';
import { ServiceCertificateController } from './service-certificate.controller.js';
import { ServiceCertificateRepository } from './service-certificate.repository.js';
import { ServiceCertificateService } from './service-certificate.service.js';
import { CertificateSheetService } from './sheet/certificate-sheet.service.js';

@Module({
  imports: [CorrectionModule, GridModule, ServiceHoursModule],
  controllers: [ServiceCertificateController],
  providers: [CertificateSheetService, ServiceCertificateRepository, ServiceCertificateService],
  exports: [ServiceCertificateService],
})
export class ServiceCertificateModule {}
