import { Module } from '@nestjs/common';
import { HouseholdRepository } from './household.repository.js';
import { HouseholdService } from './household.service.js';
import { ResidentController } from './resident.controller.js';
import { ResidentMapper } from './resident.mapper.js';
import { ResidentRepository } from './resident.repository.js';
import { ResidentService } from './resident.service.js';

@Module({
  controllers: [ResidentController],
  providers: [HouseholdRepository, HouseholdService, ResidentMapper, ResidentRepository, ResidentService],
})
export class ResidentModule {}
