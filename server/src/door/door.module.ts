import { Module } from '@nestjs/common';
import { ChainMapper } from './chain.mapper.js';
import { DoorController } from './door.controller.js';
import { DoorMapper } from './door.mapper.js';
import { DoorRepository } from './door.repository.js';
import { DoorService } from './door.service.js';
import { DoorSheetService } from './sheet/door-sheet.service.js';

@Module({
  controllers: [DoorController],
  providers: [ChainMapper, DoorMapper, DoorRepository, DoorService, DoorSheetService],
  exports: [DoorService],
})
export class DoorModule {}
