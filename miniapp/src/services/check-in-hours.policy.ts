import type { CheckInSession, ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import type { HoursReason } from '@linge/shared/check-in/check-in.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { typedMinutes } from '../format/service-hours';

/** Other minutes than what was proposed, and why. */
export interface AdjustedHours {
  readonly minutes: number;
  /** Null where it is what was proposed. */
  readonly reason: HoursReason | null;
}

export type AdjustedBySignUp = Readonly<Partial<Record<string, AdjustedHours>>>;

/** Those of a list that can be confirmed here, those that somebody else has to, and those that nobody can. */
export function hoursParts(items: readonly ListedCheckIn[]) {
  const inState = (state: ListedCheckIn['hours']['state']) =>
    items.filter(({ hours }) => hours.state === state);
  return {
    toConfirm: inState('toConfirm'),
    own: inState('own'),
    noAccount: inState('noAccount'),
    confirmed: inState('confirmed'),
  };
}

/** What is going to be entered for somebody. */
export function minutesOf({ signUpId, hours }: ListedCheckIn, adjusted: AdjustedBySignUp): number {
  return adjusted[signUpId]?.minutes ?? hours.proposedMinutes ?? 0;
}

/** What is wrong with other minutes, by field. */
export function adjustProblems(
  { hours, reason }: { readonly hours: string; readonly reason: HoursReason | null },
  { maxMinutes }: Pick<CheckInSession, 'maxMinutes'>,
  proposed: number | null,
): Readonly<Record<string, string>> {
  const minutes = typedMinutes(hours);
  return {
    ...(minutes === null ? { hours: '请填小时数，如 2 或 1.5' } : {}),
    ...(minutes !== null && minutes > maxMinutes ? { hours: `这一场最多 ${minutesText(maxMinutes)}` } : {}),
    ...(minutes !== proposed && !reason ? { reason: '请选为什么改，本人会看到' } : {}),
  };
}

/** As the contract has it. */
export function hoursItems(items: readonly ListedCheckIn[], adjusted: AdjustedBySignUp) {
  return items.map((item) => {
    const { signUpId, version, hours } = item;
    const minutes = minutesOf(item, adjusted);
    const reason = adjusted[signUpId]?.reason;
    return { signUpId, version, minutes, ...(minutes !== hours.proposedMinutes && reason ? { reason } : {}) };
  });
}
