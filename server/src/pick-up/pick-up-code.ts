import { timingSafeEqual } from 'node:crypto';
import type { BlindIndex } from '../common/crypto/blind-index.js';

const digits = 6;

/**
 * What whoever comes tells (接送码). It follows from the authorisation by a key that the database does not hold: the
 * guardian reads it whenever they look, and nothing of it is kept.
 */
export function codeOf(index: BlindIndex, authorisationId: string): string {
  const number = BigInt(`0x${index.content(`pick-up code ${authorisationId}`)}`) % 10n ** BigInt(digits);
  return number.toString().padStart(digits, '0');
}

/** How long it takes tells nothing of how much of it was right. */
export function isCodeOf(index: BlindIndex, authorisationId: string, told: string): boolean {
  return timingSafeEqual(Buffer.from(codeOf(index, authorisationId)), Buffer.from(told));
}
