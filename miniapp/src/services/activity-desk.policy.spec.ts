import { describe, expect, it } from '@jest/globals';
import { isBeingChecked } from './activity-desk.policy';

describe('an activity whose words are looked at', () => {
  it('is looked at again until they were let through or refused', () => {
    expect(isBeingChecked({ state: 'waitsForCheck', check: 'waiting' })).toBe(true);
    expect(isBeingChecked({ state: 'waitsForCheck' })).toBe(true);
    expect(isBeingChecked({ state: 'waitsForCheck', check: 'refused' })).toBe(false);
    expect(isBeingChecked({ state: 'published', check: 'waiting' })).toBe(false);
  });
});
