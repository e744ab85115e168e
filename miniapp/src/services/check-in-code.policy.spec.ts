import { describe, expect, it } from '@jest/globals';
import type { CheckInSession } from '@linge/shared/check-in/check-in-desk.schema';
import { codeAt, phaseAt, presentSession } from './check-in-code.policy';

const codes = { codes: ['111111', '222222'], firstStep: 100, link: 'https://linge.example/i/a.1.' };
const second = (count: number) => (100 * 30 + count) * 1000;

describe('the code on the screen', () => {
  it('changes every half minute, and says how long it stands', () => {
    expect(codeAt(codes, second(0))).toMatchObject({ code: '111111', secondsLeft: 30 });
    expect(codeAt(codes, second(29))).toMatchObject({ code: '111111', secondsLeft: 1 });
    expect(codeAt(codes, second(30))).toEqual({
      code: '222222',
      link: 'https://linge.example/i/a.1.222222',
      secondsLeft: 30,
    });
  });

  it('is none before the first and after the last', () => {
    expect(codeAt(codes, second(-1))).toBeNull();
    expect(codeAt(codes, second(60))).toBeNull();
  });
});

describe('the session that a desk opens with', () => {
  const session = (phase: CheckInSession['phase'], startsAt: string) =>
    ({ phase, session: { startsAt, endsAt: startsAt } }) as CheckInSession;

  it('is which is on, else the next, else the last', () => {
    const [past, next, later] = [session('over', '1'), session('notYet', '2'), session('notYet', '3')];
    const on = session('open', '2');
    expect(presentSession([past, on, later])).toBe(on);
    expect(presentSession([past, next, later])).toBe(next);
    expect(presentSession([session('over', '0'), past])).toBe(past);
    expect(presentSession([])).toBeNull();
  });

  it('is over once its time is', () => {
    const window = { opensAt: '2026-11-28T01:00:00.000Z', closesAt: '2026-11-28T05:00:00.000Z' };
    const at = (clock: string) => phaseAt(window, Date.parse(`2026-11-28T${clock}:00.000Z`));
    expect([at('00:59'), at('01:00'), at('04:59'), at('05:00')]).toEqual(['notYet', 'open', 'open', 'over']);
  });
});
