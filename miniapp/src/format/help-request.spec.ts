import { describe, expect, it } from '@jest/globals';
import { helpedText, helpHint, helpWhenText } from './help-request';

const now = new Date('2026-11-28T03:00:00Z');

describe('how a request for a hand reads', () => {
  it('says near days like people do, and leaves out a part of the day that does not matter', () => {
    expect(helpWhenText({ day: '2026-11-28', dayPart: 'morning' }, now)).toBe('今天 上午');
    expect(helpWhenText({ day: '2026-11-29', dayPart: 'any' }, now)).toBe('明天');
    expect(helpWhenText({ day: '2026-12-03', dayPart: 'evening' }, now)).toBe('12月3日 晚上');
    expect(helpWhenText({ day: null, dayPart: 'any' }, now)).toBe('时间不限');
  });

  it('tells whom it is for only where the reader is told', () => {
    expect(helpedText({ helpedName: '周玉莲', askedFor: 'family' })).toBe('周玉莲（家人代发）');
    expect(helpedText({ helpedName: null, askedFor: 'self' })).toBe('本人求助');
  });

  it('tells each what to do next', () => {
    expect(helpHint({ state: 'finished', part: 'asker', mark: null })).toContain('点确认');
    expect(helpHint({ state: 'finished', part: 'taker', mark: null })).toContain('对方确认后');
    expect(helpHint({ state: 'checking', part: 'asker', mark: 'refused' })).toContain('没有通过审核');
    expect(helpHint({ state: 'closed', part: 'asker', mark: null })).toBeNull();
  });
});
