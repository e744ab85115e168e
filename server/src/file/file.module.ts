import { Module } from '@nestjs/common';
import { ContentHoldModule } from '../content-check/content-hold.module.js';
import { DocumentService } from './document.service.js';
import { DrawnPictureService } from './drawn-picture.service.js';
import { FileSignature } from './file-signature.js';
import { FileStorage } from './file-storage.js';
import { FileSweepService } from './file-sweep.service.js';
import { FileController } from './file.controller.js';
import { FileRepository } from './file.repository.js';
import { FileService } from './file.service.js';
import { FileUpkeep } from './file.upkeep.js';
import { LocalFileStorage } from './local-file-storage.js';

@Module({
  imports: [ContentHoldModule],
  controllers: [FileController],
  providers: [
    DocumentService,
    DrawnPictureService,
    FileRepository,
    FileService,
    FileSignature,
    FileSweepService,
    FileUpkeep,
    { provide: FileStorage, useClass: LocalFileStorage },
  ],
  exports: [DocumentService, DrawnPictureService, FileService],
})
export class FileModule {}
