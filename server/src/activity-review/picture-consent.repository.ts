import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { PictureConsent } from './entities/picture-consent.entity.js';
import { ReviewPicture } from './entities/review-picture.entity.js';

/** Consents and their pictures by primary keys, for those who answer. */
@Injectable()
export class PictureConsentRepository {
  constructor(private readonly dataSource: DataSource) {}

  consents(ids: readonly string[]): Promise<PictureConsent[]> {
    if (!ids.length) return Promise.resolve([]);
    return this.dataSource.manager.findBy(PictureConsent, { id: In([...ids]) });
  }

  pictures(ids: readonly string[]): Promise<ReviewPicture[]> {
    if (!ids.length) return Promise.resolve([]);
    return this.dataSource.manager.findBy(ReviewPicture, { id: In([...ids]) });
  }
}
