import { v7 } from 'uuid';
import { randomBytes } from '../platform/random';

/** A UUIDv7 for a thing made here: naming it before sending makes a retry harmless. */
export function newId(): string {
  return v7({ random: randomBytes(16) });
}
