import { DocumentType } from '@linge/shared/file/file.schema';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../common/error/app-error.js';
import { toPicture } from './picture.js';

/** What is kept of an uploaded document. */
export interface KeptDocument {
  readonly type: DocumentType;
  readonly bytes: Buffer;
  /** Pixels of a picture; 0 of everything else. */
  readonly width: number;
  readonly height: number;
}

/** As browsers and phones know them. */
export const mediaTypes: Readonly<Record<DocumentType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
};

/**
 * Checks a document by its content, whatever it is called; with macros it is another type and is not taken. A picture is
 * stripped like any other, so that nobody hands out where it was taken.
 * @throws AppError FILE_TYPE_NOT_ALLOWED, and what `toPicture` throws
 */
export async function toDocument(bytes: Buffer): Promise<KeptDocument> {
  const found = await fileTypeFromBuffer(bytes);
  const { success, data: type } = DocumentType.safeParse(found?.ext);
  if (!success) throw new AppError(415, 'FILE_TYPE_NOT_ALLOWED');
  if (type !== 'jpg') return { type, bytes, width: 0, height: 0 };
  const { full, width, height } = await toPicture(bytes);
  return { type, bytes: full, width, height };
}
