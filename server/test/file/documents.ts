import { pathOf } from '@linge/shared/endpoint';
import { fileApi } from '@linge/shared/file/file.api';
import type { DocumentLink } from '@linge/shared/file/file.schema';
import { v7 as uuid } from 'uuid';
import type { ApiClient } from '../support/api-client.js';

/** As small as a PDF can be that is known as one. */
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Uploads a document under a name that says nothing of what it is. */
export async function sendDocument(
  api: ApiClient,
  bytes: Uint8Array,
  id: string = uuid(),
): Promise<{ status: number; link: DocumentLink; code: string }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), '表格.bin');
  const response = await fetch(`${api.baseUrl}/api${pathOf(fileApi.uploadDocument, { id })}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${api.token ?? ''}` },
    body: form,
  });
  const json = (await response.json()) as DocumentLink & { code: string };
  return { status: response.status, link: json, code: json.code };
}
