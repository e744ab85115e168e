import type { FileTransferPlatform } from './file-transfer.type';
import { networkError } from './transport';

async function exchange(url: string, init: RequestInit, timeoutMs: number): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    return await fetch(url, { ...init, signal: controller.signal });
  } catch (error) {
    throw networkError(error);
  } finally {
    clearTimeout(timer);
  }
}

export const sendFile: FileTransferPlatform['sendFile'] = async (request) => {
  const form = new FormData();
  // a chosen file is a blob: address; reading it needs no network
  form.append(request.field, await (await fetch(request.path)).blob(), request.fileName);
  const answer = await exchange(
    request.url,
    { method: 'POST', body: form, headers: request.headers },
    request.timeoutMs,
  );
  return { status: answer.status, body: await answer.text() };
};

export const fetchBinary: FileTransferPlatform['fetchBinary'] = async (request) => {
  const answer = await exchange(request.url, { headers: request.headers }, request.timeoutMs);
  const file = await answer.blob();
  return { status: answer.status, file, problem: answer.ok ? '' : await file.text() };
};
