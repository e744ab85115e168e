import { maxComplaintPhotos } from '@linge/shared/complaint/complaint-report.schema';
import { useEffect, useState } from 'react';
import { choosePhotos, dropPhoto, keepPhoto, keptPhoto } from '../platform/photo';
import type { DraftPhoto } from './complaint-draft';
import { newId } from './new-id';

/** Lets photos be taken or chosen up to nine in all, and keeps them on the device. @throws when it is full */
export async function pickPhotos(already: number, onPhoto: (photo: DraftPhoto) => void): Promise<void> {
  for (const { path } of await choosePhotos(maxComplaintPhotos - already)) {
    onPhoto({ id: newId(), key: await keepPhoto(path), sent: false });
  }
}

export function forgetPhoto(photo: DraftPhoto): void {
  void dropPhoto(photo.key);
}

/** Paths to show kept photos by, by key; empty text for one that the device has cleared away. */
export function usePhotoPaths(photos: readonly DraftPhoto[]): Readonly<Record<string, string>> {
  const [paths, setPaths] = useState<Readonly<Record<string, string>>>({});
  const missing = photos.map((photo) => photo.key).filter((key) => paths[key] === undefined);
  const wanted = missing.join('\n');
  useEffect(() => {
    if (wanted === '') return undefined;
    let gone = false;
    const find = async (key: string) => [key, (await keptPhoto(key)) ?? ''] as const;
    void Promise.all(wanted.split('\n').map(find)).then((found) => {
      if (!gone) setPaths((before) => ({ ...before, ...Object.fromEntries(found) }));
    });
    return () => {
      gone = true;
    };
  }, [wanted]);
  return paths;
}
