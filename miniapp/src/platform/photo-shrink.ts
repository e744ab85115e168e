import { imageTypes } from '@linge/shared/file/file.schema';

/** Pixels at the longer side: more than the server keeps, so nothing is lost to the eye. */
const longestSide = 2048;
/** Bytes below which a photo is sent as it is. */
const smallEnough = 1_000_000;
/** As a phone compresses its own photos. */
const quality = 0.85;

/** Width and height that fit into the longest side; never larger than they were. */
export function fittingSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Whether it is worth the work: large, or of a kind that the server does not take (a phone's HEIC). */
export function needsShrinking({ size, type }: { readonly size: number; readonly type: string }): boolean {
  return size > smallEnough || !(imageTypes as readonly string[]).includes(type);
}

/**
 * What WeChat's "compressed" does, for a browser: a photo of a modern phone is too large for a slow line, and
 * sometimes for the server. One that the browser cannot draw is left as it is; the server says what is wrong.
 */
export async function shrunkPhoto(photo: Blob): Promise<Blob> {
  if (!needsShrinking(photo)) return photo;
  try {
    const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
    const size = fittingSize(picture.width, picture.height);
    const canvas = Object.assign(document.createElement('canvas'), size);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, size.width, size.height);
    picture.close();
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    return drawn ?? photo;
  } catch {
    return photo;
  }
}
