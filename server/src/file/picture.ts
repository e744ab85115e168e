import { imageTypes } from '@linge/shared/file/file.schema';
import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { AppError } from '../common/error/app-error.js';

/** What is kept of an uploaded picture: two JPEGs without any metadata. */
export interface Picture {
  readonly full: Buffer;
  readonly thumbnail: Buffer;
  /** Of the full variant, in pixels. */
  readonly width: number;
  readonly height: number;
}

const fullPixels = 1600;
const thumbnailPixels = 320;
const quality = 80;
/** More than any phone takes in one shot by default; a small file can claim to be far larger than memory. */
const maxPixels = 60_000_000;

// One thread a picture and no cache: the server's memory is for requests, and several pictures go side by side.
sharp.concurrency(1);
sharp.cache(false);
const workshop = bulkhead(2, 60);

/**
 * Checks a picture by its content, turns it upright, drops all metadata (place, time, device), and scales it.
 * @throws AppError FILE_TYPE_NOT_ALLOWED, FILE_TOO_LARGE, FILE_UNREADABLE; SERVICE_UNAVAILABLE when too many wait
 */
export async function toPicture(bytes: Buffer): Promise<Picture> {
  const type = await fileTypeFromBuffer(bytes);
  const allowed: readonly string[] = imageTypes;
  if (!type || !allowed.includes(type.mime)) throw new AppError(415, 'FILE_TYPE_NOT_ALLOWED');
  try {
    return await workshop.execute(() => render(bytes));
  } catch (error) {
    if (error instanceof BulkheadRejectedError) throw new AppError(503, 'SERVICE_UNAVAILABLE');
    if (error instanceof Error && /pixel limit/i.test(error.message))
      throw new AppError(413, 'FILE_TOO_LARGE');
    throw new AppError(422, 'FILE_UNREADABLE');
  }
}

async function render(bytes: Buffer): Promise<Picture> {
  const { data: full, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'truncated' })
    .autoOrient()
    .resize({ width: fullPixels, height: fullPixels, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });
  const thumbnail = await sharp(full)
    .resize({ width: thumbnailPixels, height: thumbnailPixels, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer();
  return { full, thumbnail, width: info.width, height: info.height };
}
