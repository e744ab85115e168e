import type { ResponseOf } from '@linge/shared/endpoint';
import { fileApi } from '@linge/shared/file/file.api';
import type { Endpoint } from '@linge/shared/endpoint';
import { openDocument } from '../platform/document';
import { fetchBinary, sendFile } from '../platform/file-transfer';
import { apiErrorOf } from './api-error';
import { authorization, urlOf, withSession } from './client';
import type { InputOf } from './client-core';

/** Milliseconds; a 10 MB picture on a slow line takes its time. */
const transferTimeoutMs = 60_000;

/**
 * Sends a picture under an id made beforehand; sending it again after a lost answer is safe.
 * @param path of the picture on the device, as the photo picker gave it
 * @throws ApiError, NetworkError
 */
export function uploadPhoto(id: string, path: string): Promise<ResponseOf<typeof fileApi.upload>> {
  return withSession(async () => {
    const answer = await sendFile({
      url: urlOf(fileApi.upload, { params: { id } }),
      path,
      field: 'file',
      headers: { Accept: 'application/json', ...authorization() },
      timeoutMs: transferTimeoutMs,
    });
    if (answer.status < 200 || answer.status >= 300) throw apiErrorOf(answer.status, answer.body);
    return JSON.parse(answer.body) as ResponseOf<typeof fileApi.upload>;
  });
}

/** Fetches a binary answer (a PDF) and shows it. Long answers take up to a minute. */
export function openBinary<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  fileName: string,
): Promise<void> {
  return withSession(async () => {
    const answer = await fetchBinary({
      url: urlOf(endpoint, input),
      headers: { Accept: endpoint.produces ?? '*/*', ...authorization() },
      timeoutMs: transferTimeoutMs,
    });
    if (answer.status !== 200) throw apiErrorOf(answer.status, answer.problem);
    await openDocument(answer.file, fileName);
  });
}
