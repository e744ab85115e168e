import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { FileStorage } from '../file/file-storage.js';
import { LocalFileStorage } from '../file/local-file-storage.js';
import { DemoPictureService } from './activity-review/demo-picture.service.js';
import { DemoController } from './demo.controller.js';
import { DemoService } from './demo.service.js';

@Module({
  imports: [AccountModule],
  controllers: [DemoController],
  providers: [DemoService, DemoPictureService, { provide: FileStorage, useClass: LocalFileStorage }],
})
export class DemoModule {}
