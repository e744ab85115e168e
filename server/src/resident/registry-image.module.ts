import { Module } from '@nestjs/common';
import { RegistryImageRepository } from './registry-image.repository.js';
import { RegistryImageService } from './registry-image.service.js';
import { ResidentModule } from './resident.module.js';

@Module({
  imports: [ResidentModule],
  providers: [RegistryImageRepository, RegistryImageService],
  exports: [RegistryImageService],
})
export class RegistryImageModule {}
