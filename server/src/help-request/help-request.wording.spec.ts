import { describe, expect, it } from '@jest/globals';
import { toldSteps } from './help-request.announcement.js';
import { helpMessage, whenWords, type HelpListener } from './help-request.wording.js';

const told = {
  kind: 'walk',
  day: '2026-11-28',
  dayPart: 'afternoon',
  statedMinutes: 60,
  counteredMinutes: 90,
  minutes: 90,
  reason: null,
  thanks: '谢谢您陪我走了这么久',
} as const;
const listeners: HelpListener[] = ['asker', 'taker', 'volunteers', 'staff'];

describe('what is told of a request', () => {
  it('fits into the inbox, and repeats nothing that somebody wrote', () => {
    for (const type of toldSteps) {
      for (const listener of listeners) {
        const { title, body } = helpMessage(type, listener, told);
        expect([type, title.length <= 100, body.length <= 500]).toEqual([type, true, true]);
        expect(title + body).not.toContain(told.thanks);
      }
    }
  });

  it('says to whoever was thanked that there is a word for them', () => {
    expect(helpMessage('HelpConfirmed', 'taker', told).body).toContain('留了一句话');
    expect(helpMessage('HelpConfirmed', 'taker', { ...told, thanks: null }).body).not.toContain('留了一句话');
  });

  it('tells staff why it comes to them', () => {
    expect(helpMessage('HelpPassed', 'staff', told).body).toContain('一直没有确认');
    expect(helpMessage('HelpDisputed', 'staff', told).body).toContain('说法不一样');
  });

  it('says when', () => {
    expect(whenWords(told)).toBe('11月28日 下午');
    expect(whenWords({ day: null, dayPart: 'any' })).toBe('时间不限');
  });
});
