import { Module } from '@nestjs/common';
import { ComplaintModule } from '../complaint/complaint.module.js';
import { DoorModule } from '../door/door.module.js';
import { FileModule } from '../file/file.module.js';
import { GridModule } from '../grid/grid.module.js';
import { MessageModule } from '../message/message.module.js';
import { PublicRecordModule } from '../public-record/public-record.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { WorkingCalendarModule } from '../working-calendar/working-calendar.module.js';
import { BoxOpeningRepository } from './box-opening.repository.js';
import { BoxOpeningService } from './box-opening.service.js';
import { BoxReminder } from './box-reminder.js';
import { BoxSlipController } from './box-slip.controller.js';
import { BoxSlipRepository } from './box-slip.repository.js';
import { BoxSlipService } from './box-slip.service.js';
import { AnswerSheetService } from './sheet/answer-sheet.service.js';
import { SlipClaimService } from './slip-claim.service.js';
import { SuggestionBoxController } from './suggestion-box.controller.js';
import { SuggestionBoxRepository } from './suggestion-box.repository.js';
import { SuggestionBoxService } from './suggestion-box.service.js';

@Module({
  imports: [
    ComplaintModule,
    DoorModule,
    FileModule,
    GridModule,
    MessageModule,
    PublicRecordModule,
    StaffModule,
    WorkingCalendarModule,
  ],
  controllers: [SuggestionBoxController, BoxSlipController],
  providers: [
    AnswerSheetService,
    BoxOpeningRepository,
    BoxOpeningService,
    BoxReminder,
    BoxSlipRepository,
    BoxSlipService,
    SlipClaimService,
    SuggestionBoxRepository,
    SuggestionBoxService,
  ],
})
export class SuggestionBoxModule {}
