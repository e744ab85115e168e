import { Module } from '@nestjs/common';
import { EmptyRoomRepository } from './empty-room.repository.js';
import { EmptyRoomService } from './empty-room.service.js';
import { ResidentSearchController } from './resident-search.controller.js';
import { ResidentSearchRepository } from './resident-search.repository.js';
import { ResidentSearchService } from './resident-search.service.js';

@Module({
  controllers: [ResidentSearchController],
  providers: [EmptyRoomRepository, EmptyRoomService, ResidentSearchRepository, ResidentSearchService],
  exports: [ResidentSearchService],
})
export class ResidentSearchModule {}
