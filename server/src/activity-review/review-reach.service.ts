import { Injectable } from '@nestjs/common';
import type { FileLink } from '@linge/shared/file/file.schema';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { DocumentService } from '../file/document.service.js';
import { FileService } from '../file/file.service.js';
import { hiddenBecause } from './activity-review.policy.js';
import { ActivityReviewRepository } from './activity-review.repository.js';
import type { ActivityReview } from './entities/activity-review.entity.js';
import type { PictureConsent } from './entities/picture-consent.entity.js';
import type { ReviewPicture } from './entities/review-picture.entity.js';

/** Who owns the file of a picture: with one of these anybody reaches it, with the other by signed links alone. */
const ownerOf = (shown: boolean) => (shown ? 'publicReviewPicture' : 'reviewPicture');

/** Why others do not see a picture, as far as this capability knows. */
export function hiddenOf(
  { id, nobody, removalAskedAt }: ReviewPicture,
  consents: readonly PictureConsent[],
  state: 'none' | ActivityReview['state'],
) {
  const its = consents.filter(({ pictureId }) => pictureId === id).map((consent) => consent.state);
  return hiddenBecause({ nobody, removalAsked: removalAskedAt !== null, consents: its }, state);
}

/** Puts pictures into the reach of everybody, and takes them out of it. */
@Injectable()
export class ReviewReachService {
  constructor(
    private readonly reviews: ActivityReviewRepository,
    private readonly files: FileService,
    private readonly documents: DocumentService,
  ) {}

  /**
   * Makes what everybody reaches what everybody may see; the last thing of whatever was done under the lock.
   * @returns the pictures in their order, as they stand then
   */
  async settle(
    { activityId, state }: Pick<ActivityReview, 'activityId' | 'state'>,
    manager: EntityManager,
  ): Promise<ReviewPicture[]> {
    const pictures = await this.reviews.pictures(activityId, manager);
    const consents = await this.reviews.consents(activityId, manager);
    for (const picture of pictures) {
      const shown = hiddenOf(picture, consents, state) === undefined;
      if (shown === picture.shown) continue;
      await this.documents.hand(picture.id, ownerOf(picture.shown), ownerOf(shown), manager);
      await this.reviews.updatePicture(picture.id, { shown }, manager);
      picture.shown = shown;
    }
    return pictures;
  }

  /** @throws AppError ACTIVITY_FILE_UNKNOWN for one that is none of theirs, or used elsewhere */
  async take(
    id: string,
    accountId: string,
    { path, manager }: { readonly path: string; readonly manager: EntityManager },
  ): Promise<void> {
    const owner = { type: ownerOf(false), id } as const;
    if (await this.files.attach([id], accountId, owner, manager)) return;
    throw new AppError(400, 'ACTIVITY_FILE_UNKNOWN', undefined, [{ path, code: 'unknown' }]);
  }

  /** It hangs on nothing any more, and is deleted. */
  async drop({ id, shown }: ReviewPicture, manager: EntityManager): Promise<void> {
    await this.files.detach({ type: ownerOf(shown), id }, manager);
    await this.reviews.deletePicture(id, manager);
  }

  /** Links by picture, whether everybody sees it or not. @param seen as `FileService.linksOf` has it */
  async linksOf(
    pictures: readonly Pick<ReviewPicture, 'id' | 'shown'>[],
    seen: 'checked' | 'all',
  ): Promise<Map<string, FileLink>> {
    const links = new Map<string, FileLink>();
    for (const shown of [true, false]) {
      const ids = pictures.filter((picture) => picture.shown === shown).map(({ id }) => id);
      for (const [id, [link]] of await this.files.linksOf(ownerOf(shown), ids, seen)) {
        if (link) links.set(id, link);
      }
    }
    return links;
  }
}
