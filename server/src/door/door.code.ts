import { randomBytes } from 'node:crypto';

/** The code of a new door: 128 random bits as 22 characters of base64url. */
export function newDoorCode(): string {
  return randomBytes(16).toString('base64url');
}
