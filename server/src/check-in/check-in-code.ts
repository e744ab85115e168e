import { createHmac } from 'node:crypto';
import { checkInStep } from '@linge/shared/check-in/check-in-link';
import { claimCodeOf } from '../common/crypto/claim-code.js';
import type { BlindIndex } from '../common/crypto/blind-index.js';

/** Digits of a code. */
const digits = 6;
const passLetters = 12;
/** The half minute that is, the one before, and the next for a clock that is ahead. */
const onlineSteps = 1;
/** Of what is told of afterwards nothing but the phone's clock is known, and it counts for nothing by itself. */
const claimSteps = 10;

/** A one-time password of RFC 4226 with SHA-256, as RFC 6238 makes it of a time. */
export function oneTimePassword(key: Buffer, counter: number, length: number): string {
  const moved = Buffer.alloc(8);
  moved.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac('sha256', key).update(moved).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** length).padStart(length, '0');
}

/** The key of a session's codes; it follows from one of the server's that the database does not hold. */
function keyOf(index: BlindIndex, activityId: string, startsAt: Date): Buffer {
  return Buffer.from(index.content(`check-in codes ${activityId} ${startsAt.toISOString()}`), 'hex');
}

/** The codes of a session from one half minute to another, both of them in it. */
export function codesOf(
  index: BlindIndex,
  { activityId, startsAt }: { readonly activityId: string; readonly startsAt: Date },
  [first, last]: readonly [number, number],
): string[] {
  const key = keyOf(index, activityId, startsAt);
  const count = Math.max(0, last - first + 1);
  return Array.from({ length: count }, (_, step) => oneTimePassword(key, first + step, digits));
}

/** Whether a code stood on the organiser's screen at an instant, or about then where it is told of afterwards. */
export function codeStoodAt(
  index: BlindIndex,
  session: { readonly activityId: string; readonly startsAt: Date },
  code: string,
  at: Date,
  how: 'online' | 'claim',
): boolean {
  const step = checkInStep(at.getTime());
  const around = how === 'online' ? onlineSteps : claimSteps;
  return codesOf(index, session, [step - around, step + around]).includes(code);
}

/** What the code on somebody's phone holds: of one sign-up and session, and it tells of neither. */
export function passOf(index: BlindIndex, signUpId: string, startsAt: Date): string {
  return claimCodeOf(index, `check-in pass ${signUpId} ${startsAt.toISOString()}`, passLetters);
}
