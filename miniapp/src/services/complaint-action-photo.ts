import { maxComplaintPhotos } from '@linge/shared/complaint/complaint-report.schema';
import { changeDraft, readDraft, useActionDraft, type ActionDraft } from './complaint-action-draft';
import { dropKeptPhotos, useKeptPhotos, type DraftPhotos } from './kept-photo';

/**
 * The photos of a draft: kept on the device until the action is done, sent under ids made when chosen.
 * @param already how many hang on what they are added to and stay there
 */
export function useDraftPhotos(key: string, already = 0): DraftPhotos {
  const { photos } = useActionDraft(key);
  const draft = {
    read: () => readDraft(key).photos,
    write: (kept: ActionDraft['photos']) => changeDraft(key, { photos: kept }),
  };
  return useKeptPhotos(key, photos, draft, maxComplaintPhotos - already);
}

/** Forgets the photos of a draft that has been sent. */
export function dropDraftPhotos(key: string): void {
  dropKeptPhotos(readDraft(key).photos);
}
