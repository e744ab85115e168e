import { Module } from '@nestjs/common';
import { HouseholdMapper } from './household.mapper.js';
import { HouseholdRepository } from './household.repository.js';
import { HouseholdService } from './household.service.js';
import { ResidentColumns } from './resident-columns.js';
import { ResidentController } from './resident.controller.js';
import { ResidentMapper } from './resident.mapper.js';
import { ResidentRepository } from './resident.repository.js';
import { ResidentService } from './resident.service.js';

@Module({
  controllers: [ResidentController],
  providers: [
    HouseholdMapper,
    HouseholdRepository,
    HouseholdService,
    ResidentColumns,
    ResidentMapper,
    ResidentRepository,
    ResidentService,
  ],
})
export class ResidentModule {}
