import { Module } from '@nestjs/common';
import { ResidentModule } from '../resident/resident.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { AccessRecordController } from './access-record.controller.js';
import { AccessRecordRepository } from './access-record.repository.js';
import { AccessRecordService } from './access-record.service.js';
import { RevealService } from './reveal.service.js';

@Module({
  imports: [ResidentModule, StaffModule],
  controllers: [AccessRecordController],
  providers: [AccessRecordRepository, AccessRecordService, RevealService],
  exports: [AccessRecordService, RevealService],
})
export class AccessRecordModule {}
