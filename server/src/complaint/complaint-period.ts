import { addDays } from '../common/clock/working-day.policy.js';
import { AppError } from '../common/error/app-error.js';

/** Days that a period looks back unless told. */
const usualDays = 30;
/** A year and a leap day: what a person can ask for at once. */
const mostDays = 366;

/** Days of Asia/Shanghai, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** @throws AppError REQUEST_INVALID for a period that cannot be */
export function periodOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): Period {
  const last = to ?? today;
  const first = from ?? addDays(last, 1 - usualDays);
  if (first > last) throw invalid('too_big');
  if (first < addDays(last, 1 - mostDays)) throw invalid('too_small');
  return { from: first, to: last };
}

const invalid = (code: string) =>
  new AppError(400, 'REQUEST_INVALID', 'A period that cannot be', [{ path: 'query.from', code }]);
