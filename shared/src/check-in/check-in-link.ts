import { Id } from '../common.schema.js';
import { CheckInCode, CheckInPass, checkInStepSeconds } from './check-in.schema.js';

/** What a code on a screen holds, behind the public address: of which session, and the digits of the half minute. */
export const checkInPath = '/i/';

/** What stands in the code on the organiser’s screen. */
export interface CheckInClaim {
  readonly activityId: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  readonly code: string;
}

/** Behind `checkInPath`, without the digits: `0195….1795860000000.`. */
export function claimPrefix(activityId: string, startsAt: Date): string {
  return `${activityId}.${startsAt.getTime()}.`;
}

/** @param said what stands behind `checkInPath` @returns null for anything else */
export function claimOf(said: string): CheckInClaim | null {
  const [activityId = '', milliseconds = '', code = '', ...more] = said.split('.');
  const known = Id.safeParse(activityId).success && CheckInCode.safeParse(code).success && !more.length;
  if (!known || !/^\d{12,14}$/.test(milliseconds)) return null;
  return { activityId, startsAt: new Date(Number(milliseconds)).toISOString(), code };
}

/** @param text a whole scanned code @returns null for anything else */
export function scannedClaim(text: string): CheckInClaim | null {
  const [, said] = /^https?:\/\/[^/?#]+\/i\/([^/?#]+)$/.exec(text) ?? [];
  return said === undefined ? null : claimOf(said);
}

/** What the code on the phone of somebody who comes holds. */
export function passText(pass: string): string {
  return `LINGE-IN-${pass}`;
}

/** @param text a whole scanned code, or twelve letters as they were typed @returns null for anything else */
export function scannedPass(text: string): string | null {
  const pass = text
    .trim()
    .toUpperCase()
    .replace(/^LINGE-IN-/, '')
    .replaceAll(' ', '');
  return CheckInPass.safeParse(pass).success ? pass : null;
}

/** Which half minute an instant lies in. */
export function checkInStep(milliseconds: number): number {
  return Math.floor(milliseconds / 1000 / checkInStepSeconds);
}
