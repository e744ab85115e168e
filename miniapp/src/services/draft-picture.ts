import type { FileLink } from '@linge/shared/file/file.schema';
import type { Photo } from '../components/photo-grid';
import type { PickedPhoto } from '../components/photo-picker';
import { shownPhotos } from './file-link';
import { useKeptPhotos, type KeptPhoto } from './kept-photo';

/** The pictures of something that is being written. */
export interface PictureDraft {
  /** Those that the server has, by their files. */
  readonly pictures: readonly string[];
  readonly photos: readonly KeptPhoto[];
}

interface PictureKeeper {
  readonly draft: PictureDraft;
  readonly read: () => PictureDraft;
  readonly write: (part: Partial<PictureDraft>) => void;
}

export interface DraftPictures {
  readonly pictures: readonly PickedPhoto[];
  readonly maxPictures: number;
  readonly addPictures: () => Promise<void>;
  readonly removePicture: (id: string) => void;
  /** Pictures as readers will see them. */
  readonly shown: readonly Photo[];
  /** Sends what has not been sent, one after the other. @throws ApiError, NetworkError */
  readonly uploadPictures: () => Promise<void>;
}

/**
 * Pictures that the server has together with those that were chosen since.
 * @param key of the draft
 * @param links those that the server has already
 */
export function useDraftPictures(
  key: string,
  { draft, read, write }: PictureKeeper,
  links: readonly FileLink[],
  max: number,
): DraftPictures {
  const photos = useKeptPhotos(
    key,
    draft.photos,
    { read: () => read().photos, write: (kept) => write({ photos: kept }) },
    max - draft.pictures.length,
  );
  const known = shownPhotos(links).filter(({ id }) => draft.pictures.includes(id));
  return {
    pictures: [
      ...known.map(({ id, thumbnailUrl }) => ({ id, src: thumbnailUrl, state: 'sent' as const })),
      ...photos.photos,
    ],
    maxPictures: max,
    addPictures: photos.add,
    removePicture: (id) => {
      if (draft.pictures.includes(id)) write({ pictures: draft.pictures.filter((one) => one !== id) });
      else photos.remove(id);
    },
    shown: [...known, ...photos.photos.map(({ id, src }) => ({ id, thumbnailUrl: src, url: src }))],
    uploadPictures: async () => {
      await photos.upload();
    },
  };
}
