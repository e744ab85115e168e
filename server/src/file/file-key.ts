import { FileVariant } from '@linge/shared/file/file.schema';
import type { File } from './entities/file.entity.js';

/**
 * Where a picture's variant is stored. The folder comes from the random end of the id, as its beginning is a clock
 * and would put a day's pictures into one folder. The content is in the name: two uploads that fight for one id
 * never write over each other.
 */
export function fileKey(file: { id: string; contentHash: string }, variant: FileVariant): string {
  return `${file.id.slice(-2)}/${file.id}-${file.contentHash.slice(0, 16)}-${variant}.jpg`;
}

/** Where a document is stored, in the same folders. */
export function documentKey(file: Pick<File, 'id' | 'contentHash' | 'type'>): string {
  return `${file.id.slice(-2)}/${file.id}-${file.contentHash.slice(0, 16)}.${file.type}`;
}

/** Where a picture is kept that is drawn for a thing, in the same folders. */
export function drawnKey(thingId: string): string {
  return `${thingId.slice(-2)}/${thingId}-drawn.jpg`;
}

/** The file that a key is of; undefined for what no file of ours is called. */
export function idOfKey(key: string): string | undefined {
  return /^[\da-f]{2}\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})-[\da-f]{16}[-.]/.exec(key)?.[1];
}

/** Everything that is stored of a file. */
export function keysOf(file: Pick<File, 'id' | 'contentHash' | 'type'>): string[] {
  if (file.type !== 'picture') return [documentKey(file)];
  return FileVariant.options.map((variant) => fileKey(file, variant));
}
