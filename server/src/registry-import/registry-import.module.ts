import { Module } from '@nestjs/common';
import { GridModule } from '../grid/grid.module.js';
import { RegistryImageModule } from '../resident/registry-image.module.js';
import { ResidentModule } from '../resident/resident.module.js';
import { ImportCheck } from './import-check.js';
import { ImportCommit } from './import-commit.js';
import { ImportRefusal } from './import-refusal.js';
import { ImportSeal } from './import-seal.js';
import { ImportSetback } from './import-setback.js';
import { ImportVocabulary } from './import-vocabulary.js';
import { ImportWrites } from './import-writes.js';
import { RegistryImportFileService } from './registry-import-file.service.js';
import { RegistryImportQueue } from './registry-import-queue.repository.js';
import { RegistryImportRowRepository } from './registry-import-row.repository.js';
import { RegistryImportController } from './registry-import.controller.js';
import { RegistryImportRepository } from './registry-import.repository.js';
import { RegistryImportService } from './registry-import.service.js';
import { RegistryImportUpkeep } from './registry-import.upkeep.js';
import { RegistryImportWorker } from './registry-import.worker.js';

@Module({
  imports: [GridModule, RegistryImageModule, ResidentModule],
  controllers: [RegistryImportController],
  providers: [
    ImportCheck,
    ImportCommit,
    ImportRefusal,
    ImportSeal,
    ImportSetback,
    ImportVocabulary,
    ImportWrites,
    RegistryImportFileService,
    RegistryImportQueue,
    RegistryImportRepository,
    RegistryImportRowRepository,
    RegistryImportService,
    RegistryImportUpkeep,
    RegistryImportWorker,
  ],
})
export class RegistryImportModule {}
