import * as z from 'zod/mini';
import { Id } from '../common.schema.js';
import { ContentMark } from '../content-check/content-mark.schema.js';

/** Bytes of one uploaded picture or document, at most. */
export const maxFileBytes = 10 * 1024 * 1024;
/** Media types taken in, judged by content; everything is stored as JPEG without EXIF. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

/**
 * A picture; the links need no header, so that an image tag can show them. They are signed and expire, unless what
 * they belong to is public.
 */
export const FileLink = z.object({
  id: Id,
  /** At most 320 px wide or high. */
  thumbnailUrl: z.string(),
  /** At most 1600 px wide or high. */
  url: z.string(),
  width: z.int(),
  height: z.int(),
  /** Left out where everybody may see it. */
  check: z.optional(ContentMark),
});
export type FileLink = z.infer<typeof FileLink>;

/** What a document can be, judged by content. */
export const DocumentType = z.enum(['pdf', 'docx', 'xlsx', 'jpg']);
export type DocumentType = z.infer<typeof DocumentType>;

/** A document to open or keep; the link needs no header, and is signed and expires unless what it belongs to is public. */
export const DocumentLink = z.object({
  id: Id,
  type: DocumentType,
  bytes: z.int(),
  url: z.string(),
  /** Of a picture, left out where everybody may see it; never of the others, which WeChat has no check for. */
  check: z.optional(ContentMark),
});
export type DocumentLink = z.infer<typeof DocumentLink>;

export const FileVariant = z.enum(['thumbnail', 'full']);
export type FileVariant = z.infer<typeof FileVariant>;

export const FileParams = z.object({ id: Id, variant: FileVariant });
export const FileQuery = z.object({
  /** Unix seconds after which the link is dead. */
  expires: z.coerce.number().check(z.int()),
  signature: z.string().check(z.maxLength(100)),
});
