import { randomBytes } from 'node:crypto';
import type { CadreReportEvent } from './entities/cadre-report-event.entity.js';
import { v7 as uuid } from 'uuid';

/**
 * An id of the usual form whose clock stands still: when something was written must not be told by what it is called.
 * @param seed hexadecimal, 32 digits and more; random unless told
 */
export function timelessId(seed?: string): CadreReportEvent['id'] {
  const random = seed === undefined ? randomBytes(16) : Buffer.from(seed, 'hex').subarray(0, 16);
  return uuid({ msecs: 0, random });
}
