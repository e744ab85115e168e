import { timingSafeEqual } from 'node:crypto';
import type { BlindIndex } from './blind-index.js';

/** Without those that look like another one on paper: 0 O, 1 I L. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * The code by which somebody whom nobody knows asks about their own: 31 to the power of its length, of which one alone
 * opens it. It follows from a seed by a key that the database does not hold, so that a retry after a lost answer gets
 * the same; kept is only its hash.
 * @param length at most 50
 */
export function claimCodeOf(index: BlindIndex, seed: string, length: number): string {
  let rest = BigInt(`0x${index.content(`claim code ${seed}`)}`);
  let code = '';
  while (code.length < length) {
    code += letters[Number(rest % BigInt(letters.length))] ?? '';
    rest /= BigInt(letters.length);
  }
  return code;
}

/** `K7QP-3MXA`, as it is written down. */
export function claimCodeInFours(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** @returns 64 hexadecimal digits */
export function claimHashOf(index: BlindIndex, number: string, code: string): string {
  return index.content(`claim ${number} ${code}`);
}

/** With its hyphen, which may have been left out. */
export function claimNumberOf(typed: string): string {
  return typed.includes('-') ? typed : `${typed.slice(0, 8)}-${typed.slice(8)}`;
}

/**
 * The one of a number's rows that a claim opens; numbers are drawn, so that several may have the same. How long it
 * takes tells nothing of how much of a code was right.
 */
export function claimedOf<Row extends { readonly claimHash: string | null }>(
  rows: readonly Row[],
  hash: string,
): Row | undefined {
  const wanted = Buffer.from(hash);
  return rows.find(({ claimHash }) => claimHash !== null && timingSafeEqual(Buffer.from(claimHash), wanted));
}
