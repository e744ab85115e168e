import { describe, expect, it } from '@jest/globals';
import { GrantCache, type KnownAccount } from './grant-cache.js';

const grants: KnownAccount = { grants: [], needsGuardian: false };

describe('what an account was granted', () => {
  it('is not read again a moment later', () => {
    const cache = new GrantCache();
    cache.reading()('account', grants);
    expect(cache.get('account')).toBe(grants);
  });

  it('is read again once a grant was given or taken', () => {
    const cache = new GrantCache();
    cache.reading()('account', grants);
    cache.clear();
    expect(cache.get('account')).toBeUndefined();
  });

  it('is not kept where a grant was taken while it was being read', () => {
    const cache = new GrantCache();
    const keep = cache.reading();
    cache.clear();
    keep('account', grants);
    expect(cache.get('account')).toBeUndefined();
  });
});
