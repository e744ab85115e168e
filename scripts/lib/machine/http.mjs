// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks until the address answers 200.
 *
 * @param {string} url
 * @param {{ timeout: number, ended: () => boolean }} options timeout in milliseconds; ended: whoever should answer is gone
 * @returns {Promise<boolean>}
 */
export async function answers(url, { timeout, ended }) {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline && !ended()) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return true;
    await sleep(100);
  }
  return false;
}
