import { Module } from '@nestjs/common';
import { GridModule } from '../grid/grid.module.js';
import { RegistryImageModule } from '../resident/registry-image.module.js';
import { ResidentSearchModule } from '../resident/resident-search.module.js';
import { RegistryExportController } from './registry-export.controller.js';
import { RegistryExportService } from './registry-export.service.js';

@Module({
  imports: [GridModule, RegistryImageModule, ResidentSearchModule],
  controllers: [RegistryExportController],
  providers: [RegistryExportService],
})
export class RegistryExportModule {}
