import { adultFromAge } from '@linge/shared/activity/activity.schema';
import type { ListedCheckIn, ListedHours } from '@linge/shared/check-in/check-in-desk.schema';
import type { OwnCheckIn, OwnCheckInHours } from '@linge/shared/check-in/check-in.schema';
import type { RolledActivity } from '../activity/activity-roll.service.js';
import { ageOn } from '../common/clock/age.js';
import { shanghaiDay } from '../common/clock/clock.js';
import { proposedMinutes } from './check-in-hours.policy.js';
import { givesHours, tookPlace, type SessionTimes } from './check-in.policy.js';
import type { ListedRow, OwnRow } from './check-in.row.js';

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

export const toSession = ({ startsAt, endsAt }: SessionTimes) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** Of which session, who asks, and when. */
export interface ListedAbout {
  readonly activity: Pick<RolledActivity, 'kind' | 'state' | 'endedAt'>;
  readonly session: SessionTimes;
  readonly askerId: string;
  readonly now: Date;
}

export function toListed(row: ListedRow, pass: string, about: ListedAbout): ListedCheckIn {
  const { signUpId, ticket, gridName, roleName, walkIn, attendance, birthDate } = row;
  const age = birthDate === null ? adultFromAge : ageOn(shanghaiDay(about.now), birthDate);
  return {
    ...{ signUpId, ticket, gridName, roleName, walkIn, pass, attendance },
    name: row.name ?? '',
    age: age < adultFromAge ? age : null,
    cameAt: iso(row.cameAt),
    leftAt: iso(row.leftAt),
    claimedAt: iso(row.claimedAt),
    hours: listedHours(row, about),
    version: row.version ?? 0,
  };
}

function listedHours(row: ListedRow, { activity, session, askerId, now }: ListedAbout): ListedHours {
  const { attendance, hoursMinutes, hoursReason, accountId } = row;
  const none = { proposedMinutes: null, minutes: null, reason: null };
  if (hoursMinutes !== null) {
    return { ...none, state: 'confirmed', minutes: hoursMinutes, reason: hoursReason };
  }
  const gives = givesHours(activity.kind) && attendance === 'present' && tookPlace(activity, session);
  if (!gives) return { ...none, state: 'none' };
  if (now < session.endsAt) return { ...none, state: 'notOver' };
  const state = accountId === null ? 'noAccount' : accountId === askerId ? 'own' : 'toConfirm';
  return { ...none, state, proposedMinutes: proposedMinutes(row, session) };
}

export function toOwn(row: OwnRow, self: boolean): OwnCheckIn {
  const { signUpId, attendance } = row;
  return {
    ...{ signUpId, self, attendance, name: row.name ?? '' },
    session: toSession(row),
    cameAt: iso(row.cameAt),
    leftAt: iso(row.leftAt),
    claimedAt: iso(row.claimedAt),
    hours: ownHours(row),
  };
}

function ownHours(row: OwnRow): OwnCheckInHours {
  const { hoursMinutes, hoursReason, attendance, accountId } = row;
  if (hoursMinutes !== null) return { state: 'confirmed', minutes: hoursMinutes, reason: hoursReason };
  const gives = givesHours(row.kind) && attendance === 'present' && accountId !== null && tookPlace(row, row);
  return { state: gives ? 'toConfirm' : 'none', minutes: null, reason: null };
}
