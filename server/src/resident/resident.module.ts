import { Module } from '@nestjs/common';
import { RegistryFieldModule } from '../registry-field/registry-field.module.js';
import { MessageModule } from '../message/message.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { HouseholdEventService } from './household-event.service.js';
import { HouseholdMapper } from './household.mapper.js';
import { HouseholdRepository } from './household.repository.js';
import { HouseholdService } from './household.service.js';
import { LifeEventController } from './life-event.controller.js';
import { LifeEventService } from './life-event.service.js';
import { OtherHomeRepository } from './other-home.repository.js';
import { OtherHomeService } from './other-home.service.js';
import { RegistryHidden } from './registry-hidden.js';
import { RegistryListeners } from './registry-listener.js';
import { RegistryLoader } from './registry-loader.js';
import { RegistryRows } from './registry-rows.js';
import { RegistryTimelineRepository } from './registry-timeline.repository.js';
import { RegistryTimelineService } from './registry-timeline.service.js';
import { RegistryWriterRepository } from './registry-writer.repository.js';
import { RegistryWriter } from './registry-writer.service.js';
import { RegistryNameRepository } from './registry-name.repository.js';
import { RegistryNameService } from './registry-name.service.js';
import { ResidentColumns } from './resident-columns.js';
import { ResidentEventService } from './resident-event.service.js';
import { ResidentController } from './resident.controller.js';
import { ResidentMapper } from './resident.mapper.js';
import { ResidentSearchModule } from './resident-search.module.js';
import { ResidentNumberService } from './resident-number.service.js';
import { ResidentRepository } from './resident.repository.js';
import { ResidentService } from './resident.service.js';
import { TermReminder } from './term-reminder.js';
import { TermReminderRepository } from './term-reminder.repository.js';

@Module({
  imports: [RegistryFieldModule, ResidentSearchModule, MessageModule, StaffModule],
  controllers: [LifeEventController, ResidentController],
  providers: [
    HouseholdEventService,
    HouseholdMapper,
    HouseholdRepository,
    HouseholdService,
    LifeEventService,
    OtherHomeRepository,
    OtherHomeService,
    RegistryHidden,
    RegistryListeners,
    RegistryLoader,
    RegistryRows,
    RegistryNameRepository,
    RegistryNameService,
    RegistryTimelineRepository,
    RegistryTimelineService,
    RegistryWriter,
    RegistryWriterRepository,
    ResidentColumns,
    ResidentEventService,
    ResidentMapper,
    ResidentNumberService,
    ResidentRepository,
    ResidentService,
    TermReminder,
    TermReminderRepository,
  ],
  exports: [
    HouseholdService,
    RegistryListeners,
    RegistryNameService,
    RegistryWriter,
    ResidentColumns,
    ResidentNumberService,
    ResidentService,
  ],
})
export class ResidentModule {}
