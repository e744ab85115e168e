import { describe, expect, it } from '@jest/globals';
import { claimIn } from './check-in-claim';

const activityId = '0192f0a1-0000-7000-8000-000000000001';
const startsAt = '2026-11-28T01:00:00.000Z';
const claim = { activityId, startsAt, code: '482913' };
const said = `${activityId}.${Date.parse(startsAt)}.482913`;

describe('the code that a page was opened for', () => {
  it('is in its parts, or in the whole link as WeChat hands it over', () => {
    expect(claimIn({ activityId, startsAt, code: '482913' })).toEqual(claim);
    expect(claimIn({ activityId, startsAt: encodeURIComponent(startsAt), code: '482913' })).toEqual(claim);
    expect(claimIn({ q: encodeURIComponent(`https://linge.example/i/${said}`) })).toEqual(claim);
  });

  it('is none in anything else', () => {
    expect(claimIn({})).toBeNull();
    expect(claimIn({ activityId, startsAt: 'soon', code: '482913' })).toBeNull();
    expect(claimIn({ activityId, startsAt, code: '48291' })).toBeNull();
    expect(claimIn({ q: encodeURIComponent('https://linge.example/q/ABC') })).toBeNull();
    expect(claimIn({ q: '%' })).toBeNull();
  });
});
