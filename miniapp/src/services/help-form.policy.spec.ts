import { describe, expect, it } from '@jest/globals';
import { emptyHelpForm, helpBodyOf, helpFormProblems } from './help-form.policy';

const now = new Date('2026-11-28T03:00:00Z');
const filled = { ...emptyHelpForm, residentId: 'me', kind: 'shopping', text: ' 帮买两斤米 ' } as const;

describe('asking for a hand', () => {
  it('takes three taps and a few words', () => {
    expect(Object.keys(helpFormProblems(emptyHelpForm, now))).toEqual(['residentId', 'kind', 'text']);
    expect(helpFormProblems(filled, now)).toEqual({});
    expect(helpBodyOf('id', filled, now)).toEqual({
      ...{ id: 'id', residentId: 'me', kind: 'shopping', day: '2026-11-28', dayPart: 'any' },
      ...{ expectedMinutes: 60, text: '帮买两斤米', phone: null },
    });
  });

  it('is for tomorrow, any day, or one within thirty days', () => {
    expect(helpBodyOf('id', { ...filled, day: 'tomorrow' }, now).day).toBe('2026-11-29');
    expect(helpBodyOf('id', { ...filled, day: 'any' }, now).day).toBeNull();
    const typed = (day: string) => helpFormProblems({ ...filled, day: 'typed', typed: day }, now);
    expect(typed('20261210')).toEqual({});
    for (const day of ['20261127', '20270110', '下周']) expect(typed(day)).toHaveProperty('day');
  });

  it('says when a phone is none', () => {
    expect(helpFormProblems({ ...filled, phone: '123' }, now)).toHaveProperty('phone');
    expect(helpBodyOf('id', { ...filled, phone: '13800001234 ' }, now).phone).toBe('13800001234');
  });
});
