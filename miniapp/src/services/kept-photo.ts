import { useCallback, useEffect, useRef, useState } from 'react';
import type { PickedPhoto } from '../components/photo-picker';
import { choosePhotos, dropPhoto, keepPhoto, keptPhoto } from '../platform/photo';
import { newId } from './new-id';
import { uploadPhoto } from './transfer';

/** A photo of a draft: the id under which it is uploaded, and the key by which the device keeps it. */
export interface KeptPhoto {
  readonly id: string;
  readonly key: string;
}

/** Where the photos of one draft are written down. */
export interface PhotoDraft {
  readonly read: () => readonly KeptPhoto[];
  readonly write: (photos: readonly KeptPhoto[]) => void;
}

export interface DraftPhotos {
  readonly photos: readonly PickedPhoto[];
  readonly max: number;
  readonly add: () => Promise<void>;
  readonly remove: (id: string) => void;
  /** Sends what has not been sent, one after the other. @throws ApiError, NetworkError */
  readonly upload: () => Promise<readonly string[]>;
}

/** WeChat lets so many be chosen at a time. */
const atOnce = 9;

/**
 * The photos of a draft: kept on the device until it is sent, uploaded under ids made when they were chosen.
 * @param key of the draft
 * @param kept its photos as they stand
 */
export function useKeptPhotos(
  key: string,
  kept: readonly KeptPhoto[],
  draft: PhotoDraft,
  max: number,
): DraftPhotos {
  const [paths, setPaths] = useState<Readonly<Record<string, string>>>({});
  const [states, setStates] = useState<Readonly<Record<string, PickedPhoto['state']>>>({});
  const store = useRef(draft);
  useEffect(() => {
    store.current = draft;
  });
  const mark = (id: string, state: PickedPhoto['state']) =>
    setStates((before) => ({ ...before, [id]: state }));

  // what an earlier run of the app kept: where is it, and is it still there
  useEffect(() => {
    let gone = false;
    void Promise.all(
      store.current.read().map(async (photo) => ({ ...photo, path: await keptPhoto(photo.key) })),
    ).then((found) => {
      if (gone) return;
      const there = found.flatMap(({ id, path }) => (path === null ? [] : [[id, path] as const]));
      setPaths((before) => ({ ...Object.fromEntries(there), ...before }));
      const lost = new Set(found.filter(({ path }) => path === null).map(({ id }) => id));
      if (lost.size > 0) store.current.write(store.current.read().filter(({ id }) => !lost.has(id)));
    });
    return () => {
      gone = true;
    };
  }, [key]);

  const add = useCallback(async () => {
    const chosen = await choosePhotos(Math.min(atOnce, max - store.current.read().length));
    for (const { path } of chosen) {
      const photo = { id: newId(), key: await keepPhoto(path) };
      // WeChat moves the file when it keeps it
      const shown = (await keptPhoto(photo.key)) ?? path;
      setPaths((before) => ({ ...before, [photo.id]: shown }));
      store.current.write([...store.current.read(), photo]);
    }
  }, [max]);

  const remove = useCallback((id: string) => {
    const photos = store.current.read();
    photos.filter((photo) => photo.id === id).forEach((photo) => void dropPhoto(photo.key));
    store.current.write(photos.filter((photo) => photo.id !== id));
  }, []);

  const upload = async () => {
    const photos = store.current.read();
    for (const { id, key: keptAs } of photos) {
      if (states[id] === 'sent') continue;
      // a tap may come before what an earlier run kept has been found
      const path = paths[id] ?? (await keptPhoto(keptAs));
      if (path === null) continue;
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
    max,
    add,
    remove,
    upload,
  };
}

/** Forgets the photos of a draft that has been sent. */
export function dropKeptPhotos(photos: readonly KeptPhoto[]): void {
  photos.forEach((photo) => void dropPhoto(photo.key));
}
