import { describe, expect, it } from '@jest/globals';
import { generateActivities } from '../activity/activity.generator.js';
import { demoId } from '../common/demo-id.js';
import { generateCommunity } from '../demo-community.js';
import { xihe } from '../plan/xihe.plan.js';
import { generateCheckIns } from './check-in.generator.js';

const now = new Date('2026-11-28T03:00:00Z');
const activities = generateActivities(generateCommunity(xihe), now);
const { checkIns, marks } = generateCheckIns(activities, now);

describe('the check-ins of the demo', () => {
  it('are of what is on, where the volunteer can still check in', () => {
    const session = activities.sessions.find(({ startsAt, endsAt }) => startsAt <= now && endsAt > now);
    const its = checkIns.filter(({ activityId }) => activityId === session?.activityId);
    expect(its.filter(({ attendance }) => attendance === 'present')).toHaveLength(3);
    expect(its.filter(({ claimedAt }) => claimedAt !== null)).toHaveLength(1);
    const volunteer = activities.signUps.find(
      ({ accountId, activityId }) =>
        accountId === demoId('account', 'volunteer') && activityId === session?.activityId,
    );
    expect(volunteer?.state).toBe('in');
    expect(its.some(({ signUpId }) => signUpId === volunteer?.id)).toBe(false);
  });

  it('are of what is over, with hours of the volunteer that wait and children who were absent or excused', () => {
    const own = activities.signUps.filter(({ accountId }) => accountId === demoId('account', 'volunteer'));
    const waiting = checkIns.filter(
      ({ signUpId, attendance, hoursMinutes }) =>
        attendance === 'present' && hoursMinutes === null && own.some(({ id }) => id === signUpId),
    );
    expect(waiting).toHaveLength(1);
    const attendances = new Set(checkIns.map(({ attendance }) => attendance));
    expect(attendances).toEqual(new Set(['present', 'absent', 'excused', null]));
  });

  it('were all marked before now, once each', () => {
    for (const { receivedAt } of marks) expect(receivedAt <= now).toBe(true);
    expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
    expect(
      new Set(checkIns.map(({ signUpId, startsAt }) => `${signUpId} ${startsAt.toISOString()}`)).size,
    ).toBe(checkIns.length);
  });
});
