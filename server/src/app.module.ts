import { Module, type DynamicModule } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AccountModule } from './account/account.module.js';
import { ActivityModule } from './activity/activity.module.js';
import { CheckInModule } from './check-in/check-in.module.js';
import { ActivityReviewModule } from './activity-review/activity-review.module.js';
import { ClockModule } from './common/clock/clock.module.js';
import { CryptoModule } from './common/crypto/crypto.module.js';
import { DatabaseModule } from './common/database/database.module.js';
import { HttpModule } from './common/http/http.module.js';
import { OutboxModule } from './common/outbox/outbox.module.js';
import { WorkModule } from './common/work/work.module.js';
import { CadreReportModule } from './cadre-report/cadre-report.module.js';
import { ComplaintModule } from './complaint/complaint.module.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { DemoModule } from './demo/demo.module.js';
import { FileModule } from './file/file.module.js';
import { GridModule } from './grid/grid.module.js';
import { HandoverModule } from './staff/handover/handover.module.js';
import { StaffModule } from './staff/staff.module.js';
import { DoorModule } from './door/door.module.js';
import { RegistryExportModule } from './registry-export/registry-export.module.js';
import { RegistryImportModule } from './registry-import/registry-import.module.js';
import { AccessRecordModule } from './access-record/access-record.module.js';
import { RegistryFieldModule } from './registry-field/registry-field.module.js';
import { AnswerTemplateModule } from './answer-template/answer-template.module.js';
import { SavedFilterModule } from './saved-filter/saved-filter.module.js';
import { ResidentModule } from './resident/resident.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { PublicRecordModule } from './public-record/public-record.module.js';
import { StatisticModule } from './statistic/statistic.module.js';
import { ContentCheckModule } from './content-check/content-check.module.js';
import { CorrectionModule } from './correction/correction.module.js';
import { HelpRequestModule } from './help-request/help-request.module.js';
import { HouseholdTieModule } from './household-tie/household-tie.module.js';
import { HealthModule } from './health/health.module.js';
import { SuggestionBoxModule } from './suggestion-box/suggestion-box.module.js';
import { UndeliveredModule } from './undelivered/undelivered.module.js';
import { MediationModule } from './mediation/mediation.module.js';
import { WechatCallbackModule } from './wechat-callback/wechat-callback.module.js';
import { NoticeModule } from './notice/notice.module.js';
import { ServiceCertificateModule } from './service-certificate/service-certificate.module.js';
import { ServiceHoursModule } from './service-hours/service-hours.module.js';
import { PickUpModule } from './pick-up/pick-up.module.js';
import { VolunteerModule } from './volunteer/volunteer.module.js';
import { WechatConnectionModule } from './demo/wechat-connection.module.js';

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        ClockModule,
        CryptoModule,
        DatabaseModule,
        HttpModule,
        OutboxModule,
        WorkModule,
        ScheduleModule.forRoot(),
        WechatConnectionModule,
        WechatCallbackModule,
        HealthModule,
        AccountModule,
        GridModule,
        StaffModule,
        FileModule,
        DoorModule,
        ResidentModule,
        RegistryFieldModule,
        SavedFilterModule,
        AnswerTemplateModule,
        AccessRecordModule,
        RegistryExportModule,
        RegistryImportModule,
        HouseholdTieModule,
        CorrectionModule,
        ContentCheckModule,
        StatisticModule,
        ComplaintModule,
        PublicRecordModule,
        SuggestionBoxModule,
        CadreReportModule,
        MediationModule,
        PrivacyModule,
        NoticeModule,
        ActivityModule,
        CheckInModule,
        ActivityReviewModule,
        PickUpModule,
        HandoverModule,
        VolunteerModule,
        HelpRequestModule,
        ServiceHoursModule,
        ServiceCertificateModule,
        UndeliveredModule,
        DemoModule,
      ],
    };
  }
}
