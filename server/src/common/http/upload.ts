import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../error/app-error.js';

/** A file as a client sends it. */
export interface Upload {
  readonly bytes: Buffer;
  /** As the client calls it, without folders; not to be trusted. */
  readonly name: string;
}

/**
 * The one file of a multipart request. A field `fileName` before it says what it is called, where the platform that sends
 * it makes up a name of its own, as WeChat does.
 * @throws AppError MEDIA_TYPE_NOT_SUPPORTED, REQUEST_INVALID, FILE_TOO_LARGE
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError(415, 'MEDIA_TYPE_NOT_SUPPORTED');
  try {
    const part = await request.file();
    if (part?.fieldname !== 'file') throw missing();
    const bytes = await part.toBuffer();
    // The parser looks at each piece only: where the last one was taken just before the limit, it says nothing.
    if (part.file.truncated) throw new AppError(413, 'FILE_TOO_LARGE');
    if (!bytes.length) throw missing();
    const name = fieldOf(part.fields['fileName']) ?? part.filename;
    return { bytes, name: name.split(/[\\/]/).at(-1) ?? '' };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code = '' } = error as { code?: string };
    if (code === 'FST_REQ_FILE_TOO_LARGE') throw new AppError(413, 'FILE_TOO_LARGE');
    // A form that is cut off or is none: what the parser says in detail is of no use to the client.
    throw new AppError(400, 'REQUEST_INVALID', 'The multipart form cannot be read');
  }
}

function fieldOf(field: Multipart | Multipart[] | undefined): string | undefined {
  if (!field || Array.isArray(field) || field.type !== 'field') return undefined;
  return typeof field.value === 'string' ? field.value : undefined;
}

function missing(): AppError {
  return new AppError(400, 'REQUEST_INVALID', 'The field "file" is missing or empty', [
    { path: 'body.file', code: 'required' },
  ]);
}
