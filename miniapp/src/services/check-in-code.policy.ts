import type { CheckInCodes, CheckInSession } from '@linge/shared/check-in/check-in-desk.schema';
import { checkInStep } from '@linge/shared/check-in/check-in-link';
import { checkInStepSeconds } from '@linge/shared/check-in/check-in.schema';

/** What stands on the screen for half a minute. */
export interface ShownCode {
  readonly code: string;
  /** What the QR code holds. */
  readonly link: string;
  readonly secondsLeft: number;
}

/** @param now milliseconds of the server's clock @returns null where there is none for this moment */
export function codeAt(
  { codes, firstStep, link }: Pick<CheckInCodes, 'codes' | 'firstStep' | 'link'>,
  now: number,
): ShownCode | null {
  const code = codes[checkInStep(now) - firstStep];
  if (!code) return null;
  const gone = Math.floor(now / 1000) % checkInStepSeconds;
  return { code, link: `${link}${code}`, secondsLeft: checkInStepSeconds - gone };
}

/** The session that a desk opens with: which is on, else the next, else the last. */
export function presentSession(sessions: readonly CheckInSession[]): CheckInSession | null {
  const inPhase = (wanted: CheckInSession['phase']) => sessions.find(({ phase }) => phase === wanted);
  return inPhase('open') ?? inPhase('notYet') ?? sessions.at(-1) ?? null;
}

/** As it is at a moment: a phase that was read an hour ago may be over. */
export function phaseAt(
  { opensAt, closesAt }: Pick<CheckInSession, 'opensAt' | 'closesAt'>,
  now: number,
): CheckInSession['phase'] {
  if (now < Date.parse(opensAt)) return 'notYet';
  return now < Date.parse(closesAt) ? 'open' : 'over';
}
