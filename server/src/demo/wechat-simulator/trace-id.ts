import { randomBytes } from 'node:crypto';

/** WeChat's name for one request, e.g. `689aa529-4540935f-6c1f3496`. */
export function newTraceId(): string {
  return [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-');
}
