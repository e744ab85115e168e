import { Module } from '@nestjs/common';
import { ReviewGoneRepository } from './review-gone.repository.js';
import { ReviewGoneService } from './review-gone.service.js';

/** Apart from the rest, as accounts are deleted through it, on which the rest stands. */
@Module({
  providers: [ReviewGoneRepository, ReviewGoneService],
  exports: [ReviewGoneService],
})
export class ReviewGoneModule {}
