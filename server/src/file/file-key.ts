import type { FileVariant } from '@linge/shared/file/file.schema';

/**
 * Where a picture's variant is stored. The folder comes from the random end of the id, as its beginning is a clock
 * and would put a day's pictures into one folder. The content is in the name: two uploads that fight for one id
 * never write over each other.
 */
export function fileKey(file: { id: string; contentHash: string }, variant: FileVariant): string {
  return `${file.id.slice(-2)}/${file.id}-${file.contentHash.slice(0, 16)}-${variant}.jpg`;
}
