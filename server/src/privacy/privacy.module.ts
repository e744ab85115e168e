import { Module } from '@nestjs/common';
import { ComplaintModule } from '../complaint/complaint.module.js';
import { CorrectionModule } from '../correction/correction.module.js';
import { FileModule } from '../file/file.module.js';
import { HouseholdTieModule } from '../household-tie/household-tie.module.js';
import { MediationModule } from '../mediation/mediation.module.js';
import { MessageModule } from '../message/message.module.js';
import { DataExportNotifier } from './data-export.notifier.js';
import { DataExportRepository } from './data-export.repository.js';
import { DataExportSectionService } from './data-export-section.service.js';
import { DataExportService } from './data-export.service.js';
import { DataExportUpkeep } from './data-export.upkeep.js';
import { DataExportWorker } from './data-export.worker.js';
import { GuardianConsentController } from './guardian-consent.controller.js';
import { GuardianConsentEndingService } from './guardian-consent-ending.service.js';
import { GuardianConsentNotifier } from './guardian-consent.notifier.js';
import { GuardianConsentRepository } from './guardian-consent.repository.js';
import { GuardianConsentService } from './guardian-consent.service.js';
import { GuardianConsentUpkeep } from './guardian-consent.upkeep.js';
import { PrivacyController } from './privacy.controller.js';

@Module({
  imports: [
    ComplaintModule,
    CorrectionModule,
    FileModule,
    HouseholdTieModule,
    MediationModule,
    MessageModule,
  ],
  controllers: [GuardianConsentController, PrivacyController],
  providers: [
    DataExportNotifier,
    DataExportRepository,
    DataExportSectionService,
    DataExportService,
    DataExportUpkeep,
    DataExportWorker,
    GuardianConsentEndingService,
    GuardianConsentNotifier,
    GuardianConsentRepository,
    GuardianConsentService,
    GuardianConsentUpkeep,
  ],
})
export class PrivacyModule {}
