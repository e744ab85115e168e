import { describe, expect, it } from '@jest/globals';
import type { ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import type { HoursReason } from '@linge/shared/check-in/check-in.schema';
import { adjustProblems, hoursItems, hoursParts, minutesOf } from './check-in-hours.policy';

const line = (
  signUpId: string,
  state: ListedCheckIn['hours']['state'],
  proposedMinutes: number | null = 120,
) =>
  ({ signUpId, version: 3, hours: { state, proposedMinutes, minutes: null, reason: null } }) as ListedCheckIn;

describe('hours that wait', () => {
  it('are told apart from one’s own and from those of nobody', () => {
    const parts = hoursParts([
      line('1', 'toConfirm'),
      line('2', 'own'),
      line('3', 'noAccount'),
      line('4', 'none'),
    ]);
    expect(parts.toConfirm.map(({ signUpId }) => signUpId)).toEqual(['1']);
    expect(parts.own.map(({ signUpId }) => signUpId)).toEqual(['2']);
    expect(parts.noAccount.map(({ signUpId }) => signUpId)).toEqual(['3']);
    expect(parts.confirmed).toEqual([]);
  });

  it('are entered as proposed, or as they were put right, with the reason', () => {
    const items = [line('1', 'toConfirm'), line('2', 'toConfirm')];
    const adjusted = { 2: { minutes: 90, reason: 'leftEarly' as const } };
    expect(items.map((item) => minutesOf(item, adjusted))).toEqual([120, 90]);
    expect(hoursItems(items, adjusted)).toEqual([
      { signUpId: '1', version: 3, minutes: 120 },
      { signUpId: '2', version: 3, minutes: 90, reason: 'leftEarly' },
    ]);
    expect(hoursItems(items, { 1: { minutes: 120, reason: 'agreed' } })[0]).not.toHaveProperty('reason');
  });

  it('need a number within the session, and why where it is another one', () => {
    const problems = (hours: string, reason: HoursReason | null = null) =>
      adjustProblems({ hours, reason }, { maxMinutes: 180 }, 120);
    expect(problems('2')).toEqual({});
    expect(problems('1.5')).toEqual({ reason: '请选为什么改，本人会看到' });
    expect(problems('1.5', 'leftEarly')).toEqual({});
    expect(problems('4', 'stayedLonger')).toEqual({ hours: '这一场最多 3 小时' });
    expect(problems('两小时', 'agreed')).toEqual({ hours: '请填小时数，如 2 或 1.5' });
  });
});
