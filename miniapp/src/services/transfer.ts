import type { ResponseOf } from '@linge/shared/endpoint';
import { fileApi } from '@linge/shared/file/file.api';
import type { Endpoint } from '@linge/shared/endpoint';
import { openDocument } from '../platform/document';
import { fetchBinary, sendFile } from '../platform/file-transfer';
import type { DocumentFile } from '../platform/file-transfer.type';
import { apiErrorOf } from './api-error';
import { authorization, urlOf, withSession } from './client';
import type { InputOf } from './client-core';
import { absoluteUrl } from './file-link';

/** Milliseconds; a 10 MB picture on a slow line takes its time. */
const transferTimeoutMs = 60_000;

/**
 * Sends a picture under an id made beforehand; sending it again after a lost answer is safe.
 * @param path of the picture on the device, as the photo picker gave it
 * @throws ApiError, NetworkError
 */
export function uploadPhoto(id: string, path: string): Promise<ResponseOf<typeof fileApi.upload>> {
  return uploadFile(fileApi.upload, { params: { id } }, { path, name: 'photo' });
}

/**
 * Sends a file of the device to an endpoint that takes one in its field `file`.
 * @param file where it lies, and what it is called where the platform has a say in that
 * @throws ApiError, NetworkError
 */
export function uploadFile<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  file: { readonly path: string; readonly name: string },
): Promise<ResponseOf<E>> {
  return withSession(async () => {
    const answer = await sendFile({
      url: urlOf(endpoint, input),
      path: file.path,
      fileName: file.name,
      field: 'file',
      headers: { Accept: 'application/json', ...authorization() },
      timeoutMs: transferTimeoutMs,
    });
    if (answer.status < 200 || answer.status >= 300) throw apiErrorOf(answer.status, answer.body);
    return JSON.parse(answer.body) as ResponseOf<E>;
  });
}

/** Fetches a binary answer (a PDF, a workbook, a picture). Long answers take up to a minute. */
export function fetchFile<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<DocumentFile> {
  return withSession(async () => {
    const answer = await fetchBinary({
      url: urlOf(endpoint, input),
      headers: { Accept: endpoint.produces ?? '*/*', ...authorization() },
      timeoutMs: transferTimeoutMs,
    });
    if (answer.status !== 200) throw apiErrorOf(answer.status, answer.problem);
    return answer.file;
  });
}

/** Fetches a binary answer and shows it. @throws ApiError, NetworkError */
export async function openBinary<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  fileName: string,
): Promise<void> {
  await openDocument(await fetchFile(endpoint, input), fileName);
}

/** Fetches a document by a link that an answer gave, and shows it. @throws ApiError, NetworkError */
export async function openLinked(url: string, fileName: string): Promise<void> {
  const answer = await fetchBinary({ url: absoluteUrl(url), headers: {}, timeoutMs: transferTimeoutMs });
  if (answer.status !== 200) throw apiErrorOf(answer.status, answer.problem);
  await openDocument(answer.file, fileName);
}
