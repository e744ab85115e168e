import { Module } from '@nestjs/common';
import { SignUpGoneModule } from '../activity/sign-up-gone.module.js';
import { ReviewGoneModule } from '../activity-review/review-gone.module.js';
import { AnswerTemplateModule } from '../answer-template/answer-template.module.js';
import { ContentHoldModule } from '../content-check/content-hold.module.js';
import { CorrectionModule } from '../correction/correction.module.js';
import { HelpRequestModule } from '../help-request/help-request.module.js';
import { HouseholdTieModule } from '../household-tie/household-tie.module.js';
import { MessageModule } from '../message/message.module.js';
import { SavedFilterModule } from '../saved-filter/saved-filter.module.js';
import { ServiceCertificateModule } from '../service-certificate/service-certificate.module.js';
import { ServiceHoursModule } from '../service-hours/service-hours.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { VolunteerModule } from '../volunteer/volunteer.module.js';
import { AccountDeletionService } from './account-deletion.service.js';
import { AccountTraceRepository } from './account-trace.repository.js';
import { AccountListener } from './account.listener.js';
import { AccountMapper } from './account.mapper.js';
import { AccountRepository } from './account.repository.js';
import { AccountService } from './account.service.js';
import { CloudIdentity } from './cloud-identity.js';
import { MeController } from './me.controller.js';
import { PrincipalModule } from './principal.module.js';
import { SessionController } from './session.controller.js';
import { SessionUpkeep } from './session.upkeep.js';

@Module({
  imports: [
    PrincipalModule,
    AnswerTemplateModule,
    ContentHoldModule,
    CorrectionModule,
    SavedFilterModule,
    ReviewGoneModule,
    SignUpGoneModule,
    HelpRequestModule,
    HouseholdTieModule,
    MessageModule,
    StaffModule,
    VolunteerModule,
    ServiceHoursModule,
    ServiceCertificateModule,
  ],
  controllers: [SessionController, MeController],
  providers: [
    AccountDeletionService,
    AccountListener,
    AccountMapper,
    AccountRepository,
    AccountService,
    AccountTraceRepository,
    CloudIdentity,
    SessionUpkeep,
  ],
  exports: [AccountService],
})
export class AccountModule {}
