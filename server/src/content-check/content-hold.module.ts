import { Module } from '@nestjs/common';
import { ContentCheckRepository } from './content-check.repository.js';
import { ContentHoldService } from './content-hold.service.js';

/** Apart from what looks at the content: pictures and complaints ask it, and that asks them. */
@Module({
  providers: [ContentCheckRepository, ContentHoldService],
  exports: [ContentCheckRepository, ContentHoldService],
})
export class ContentHoldModule {}
