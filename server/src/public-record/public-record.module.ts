import { Module } from '@nestjs/common';
import { ComplaintModule } from '../complaint/complaint.module.js';
import { FileModule } from '../file/file.module.js';
import { GridModule } from '../grid/grid.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { PersonalDetailService } from './personal-detail.service.js';
import { PublicRecordReleaseService } from './public-record-release.service.js';
import { PublicRecordController } from './public-record.controller.js';
import { PublicRecordRepository } from './public-record.repository.js';
import { PublicRecordService } from './public-record.service.js';

@Module({
  imports: [ComplaintModule, FileModule, GridModule, ResidentModule, StaffModule],
  controllers: [PublicRecordController],
  providers: [PersonalDetailService, PublicRecordReleaseService, PublicRecordRepository, PublicRecordService],
  exports: [PersonalDetailService],
})
export class PublicRecordModule {}
