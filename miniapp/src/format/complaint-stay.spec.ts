import { describe, expect, it } from '@jest/globals';
import { showsStays, stayMarks, stayTime, stayTitle } from './complaint-stay';

const since = '2026-11-03T01:12:00Z';
const stay = {
  ...({ level: 'grid', gridName: '第3网格', since, until: null, handlerName: null } as const),
  ...{ acceptedAt: since, resolvedAt: null, missed: [] },
};

describe('how long a level answered for a complaint', () => {
  it('is told with its name and from when to when', () => {
    const now = new Date('2026-11-20T00:00:00Z');
    expect([stayTitle(stay), stayTime(stay, now)]).toEqual(['第3网格', '11月3日 09:12 至 现在']);
    expect(stayTime({ since, until: '2026-11-04T16:00:00Z' }, now)).toBe('11月3日 09:12 至 11月5日 00:00');
    const just = { since: '2026-11-19T23:55:00Z', until: '2026-11-19T23:58:00Z' };
    expect(stayTime(just, now)).toBe('11月20日 07:55 至 11月20日 07:58');
    expect(stayTitle({ level: 'town', gridName: null })).toBe('乡镇');
  });

  it('says whether it was in time, each of the two in a word', () => {
    const texts = (more: object) => stayMarks({ ...stay, ...more }).map(({ text }) => text);
    expect(texts({})).toEqual(['按时受理']);
    expect(texts({ acceptedAt: null })).toEqual(['等待受理']);
    expect(texts({ acceptedAt: null, until: since })).toEqual(['未受理']);
    expect(texts({ acceptedAt: null, missed: ['accept'] })).toEqual(['超时未受理']);
    expect(texts({ missed: ['accept', 'settle'] })).toEqual(['受理超时', '超时未办结']);
    expect(texts({ resolvedAt: since })).toEqual(['按时受理', '按时办结']);
    expect(texts({ resolvedAt: since, missed: ['settle'] })).toEqual(['按时受理', '办结超时']);
  });

  it('is shown where it was passed on or late, and not where its grid did all in time', () => {
    expect(showsStays([])).toBe(false);
    expect(showsStays([stay])).toBe(false);
    expect(showsStays([stay, stay])).toBe(true);
    expect(showsStays([{ ...stay, missed: ['accept'] }])).toBe(true);
  });
});
