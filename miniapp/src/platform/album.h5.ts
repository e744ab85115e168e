import type { AlbumPlatform } from './album.type';
import { openDocument } from './document.h5';

export const pictureUrl: AlbumPlatform['pictureUrl'] = (file) =>
  typeof file === 'string' ? file : URL.createObjectURL(file);

/** A browser knows no album: it is downloaded. */
export const savePicture: AlbumPlatform['savePicture'] = async (file, fileName) => {
  await openDocument(file, fileName);
  return true;
};
