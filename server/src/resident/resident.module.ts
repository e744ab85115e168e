import { Module } from '@nestjs/common';
import { HouseholdMapper } from './household.mapper.js';
import { HouseholdRepository } from './household.repository.js';
import { HouseholdService } from './household.service.js';
import { RegistryListeners } from './registry-listener.js';
import { RegistryLoader } from './registry-loader.js';
import { RegistryRows } from './registry-rows.js';
import { RegistryWriterRepository } from './registry-writer.repository.js';
import { RegistryWriter } from './registry-writer.service.js';
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
    RegistryListeners,
    RegistryLoader,
    RegistryRows,
    RegistryWriter,
    RegistryWriterRepository,
    ResidentColumns,
    ResidentMapper,
    ResidentRepository,
    ResidentService,
  ],
  exports: [RegistryListeners, RegistryWriter, ResidentColumns, ResidentService],
})
export class ResidentModule {}
