import type { GridAssignment } from '@linge/shared/staff/staff.schema';
import { dayText } from './day';

const dayMs = 24 * 60 * 60 * 1000;

/** The day after, or so many days later. */
export function daysLater(day: string, count = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

type Spell = Pick<GridAssignment, 'validFrom' | 'validTo'>;

/** Whether a post is held on a day, will be, or was. */
export function spellState({ validFrom, validTo }: Spell, today: string): 'current' | 'coming' | 'ended' {
  if (validTo !== null && (validTo <= today || validTo <= validFrom)) return 'ended';
  return validFrom > today ? 'coming' : 'current';
}

/** `2025年3月1日起`, `11月22日至11月30日`: both days included, as people say it. */
export function spellText({ validFrom, validTo }: Spell, now: Date = new Date()): string {
  if (validTo === null) return `${dayText(validFrom, now)}起`;
  const last = daysLater(validTo, -1);
  return last <= validFrom
    ? `${dayText(validFrom, now)}当天`
    : `${dayText(validFrom, now)}至${dayText(last, now)}`;
}
