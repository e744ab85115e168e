import { describe, expect, it } from '@jest/globals';
import { agreedText } from './agreed-text';

const now = new Date('2026-11-27T08:00:00Z');
const fresh = {
  templateId: 't',
  lastAnsweredIn: null,
  left: 0,
  stopped: false,
  lastAnswer: null,
  lastAnsweredAt: null,
} as const;
const today = '2026-11-27T01:30:00.000Z';

describe('what is left of what somebody agreed to', () => {
  it.each([
    [fresh, '没有可用的提醒次数'],
    [
      { ...fresh, left: 2, lastAnswer: 'accept', lastAnsweredAt: today },
      '还能提醒 2 次，今天 09:30 您同意过一次',
    ],
    [
      { ...fresh, lastAnswer: 'reject', lastAnsweredAt: today },
      '没有可用的提醒次数，今天 09:30 您选了不同意',
    ],
    [
      { ...fresh, lastAnswer: 'ban', lastAnsweredAt: today },
      '没有可用的提醒次数，今天 09:30 微信停用了这个模板',
    ],
    [
      { ...fresh, lastAnswer: 'filter', lastAnsweredAt: today },
      '没有可用的提醒次数，今天 09:30 微信没有弹出询问',
    ],
    [
      { ...fresh, lastAnswer: 'reject', lastAnsweredAt: today, lastAnsweredIn: 'settings' },
      '没有可用的提醒次数，今天 09:30 您在微信设置里关掉了，要在那里打开',
    ],
    [
      { ...fresh, lastAnswer: 'accept', lastAnsweredAt: today, lastAnsweredIn: 'settings' },
      '没有可用的提醒次数，今天 09:30 您在微信设置里改成了允许',
    ],
    [{ ...fresh, left: 1, stopped: true }, '已按您的要求停用，还留着 1 次'],
    [{ ...fresh, templateId: null }, '这里还没有开通'],
  ] as const)('%j reads %s', (subscription, text) => {
    expect(agreedText(subscription, now)).toBe(text);
  });
});
