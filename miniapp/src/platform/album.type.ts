import type { DocumentFile } from './file-transfer.type';

export interface AlbumPlatform {
  /** The address by which an image shows a fetched picture. */
  readonly pictureUrl: (file: DocumentFile) => string;
  /** Keeps a picture where the user finds it: false when they would not have it. */
  readonly savePicture: (file: DocumentFile, fileName: string) => Promise<boolean>;
}
