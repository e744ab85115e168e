import { Module } from '@nestjs/common';
import { RegistryFieldController } from './registry-field.controller.js';
import { RegistryFieldRepository } from './registry-field.repository.js';
import { RegistryFieldService } from './registry-field.service.js';
import { RegistryLabelRepository } from './registry-label.repository.js';
import { RegistryLabelService } from './registry-label.service.js';
import { RegistryValueService } from './registry-value.service.js';

@Module({
  controllers: [RegistryFieldController],
  providers: [
    RegistryFieldRepository,
    RegistryFieldService,
    RegistryLabelRepository,
    RegistryLabelService,
    RegistryValueService,
  ],
  exports: [RegistryValueService],
})
export class RegistryFieldModule {}
