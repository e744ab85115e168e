import type { QuietHours } from '@linge/shared/message/message-preference.schema';

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/**
 * When something may be pushed that is ready at an instant: then, or, in quiet hours, when they end.
 * Asia/Shanghai has no summer time, so a time of day is so many milliseconds after its midnight.
 */
export function pushableAt(instant: Date, quiet: QuietHours | null): Date {
  if (!quiet) return instant;
  const from = msOf(quiet.from);
  const length = span(from, msOf(quiet.to));
  const local = instant.getTime() + shanghaiMs;
  const since = span(from, ((local % dayMs) + dayMs) % dayMs);
  return since < length ? new Date(instant.getTime() + length - since) : instant;
}

/** Milliseconds from one time of day to the next time that it is the other. */
const span = (from: number, to: number) => (to - from + dayMs) % dayMs;

function msOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
