import { maxComplaintPhotos } from '@linge/shared/complaint/complaint-report.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import { useCallback, useEffect, useState } from 'react';
import type { Photo } from '../components/photo-grid';
import type { PickedPhoto } from '../components/photo-picker';
import { choosePhotos, dropPhoto, keepPhoto, keptPhoto } from '../platform/photo';
import { changeDraft, readDraft, useActionDraft } from './complaint-action-draft';
import { newId } from './new-id';
import { uploadPhoto } from './transfer';

/** The server's links are paths; outside a browser they need the server's address. */
export function shownPhotos(links: readonly FileLink[]): Photo[] {
  return links.map(({ id, thumbnailUrl, url }) => ({
    id,
    thumbnailUrl: absolute(thumbnailUrl),
    url: absolute(url),
  }));
}

function absolute(path: string): string {
  return path.startsWith('/') ? `${API_URL}${path}` : path;
}

export interface DraftPhotos {
  readonly photos: readonly PickedPhoto[];
  readonly max: number;
  readonly add: () => Promise<void>;
  readonly remove: (id: string) => void;
  /** Sends what has not been sent, one after the other. @throws ApiError, NetworkError */
  readonly upload: () => Promise<readonly string[]>;
}

/** The photos of a draft: kept on the device until the action is done, sent under ids made when chosen. */
export function useDraftPhotos(key: string): DraftPhotos {
  const { photos: kept } = useActionDraft(key);
  const [paths, setPaths] = useState<Readonly<Record<string, string>>>({});
  const [states, setStates] = useState<Readonly<Record<string, PickedPhoto['state']>>>({});
  const mark = (id: string, state: PickedPhoto['state']) =>
    setStates((before) => ({ ...before, [id]: state }));

  // what an earlier run of the app kept: where is it, and is it still there
  useEffect(() => {
    let gone = false;
    void Promise.all(
      readDraft(key).photos.map(async (photo) => ({ ...photo, path: await keptPhoto(photo.key) })),
    ).then((found) => {
      if (gone) return;
      const there = found.flatMap(({ id, path }) => (path === null ? [] : [[id, path] as const]));
      setPaths((before) => ({ ...Object.fromEntries(there), ...before }));
      const lost = new Set(found.filter(({ path }) => path === null).map(({ id }) => id));
      if (lost.size > 0) {
        changeDraft(key, { photos: readDraft(key).photos.filter(({ id }) => !lost.has(id)) });
      }
    });
    return () => {
      gone = true;
    };
  }, [key]);

  const add = useCallback(async () => {
    const chosen = await choosePhotos(maxComplaintPhotos - readDraft(key).photos.length);
    for (const { path } of chosen) {
      const photo = { id: newId(), key: await keepPhoto(path) };
      // WeChat moves the file when it keeps it
      const shown = (await keptPhoto(photo.key)) ?? path;
      setPaths((before) => ({ ...before, [photo.id]: shown }));
      changeDraft(key, { photos: [...readDraft(key).photos, photo] });
    }
  }, [key]);

  const remove = useCallback(
    (id: string) => {
      const { photos } = readDraft(key);
      photos.filter((photo) => photo.id === id).forEach((photo) => void dropPhoto(photo.key));
      changeDraft(key, { photos: photos.filter((photo) => photo.id !== id) });
    },
    [key],
  );

  const upload = async () => {
    const { photos } = readDraft(key);
    for (const { id } of photos) {
      const path = paths[id];
      if (states[id] === 'sent' || path === undefined) continue;
      mark(id, 'sending');
      try {
        await uploadPhoto(id, path);
        mark(id, 'sent');
      } catch (error) {
        mark(id, 'failed');
        throw error;
      }
    }
    return photos.map(({ id }) => id);
  };

  return {
    photos: kept.flatMap(({ id }) => {
      const src = paths[id];
      return src === undefined ? [] : [{ id, src, state: states[id] ?? 'waiting' }];
    }),
    max: maxComplaintPhotos,
    add,
    remove,
    upload,
  };
}

/** Forgets the photos of a draft that has been sent. */
export function dropDraftPhotos(key: string): void {
  readDraft(key).photos.forEach((photo) => void dropPhoto(photo.key));
}
