import { describe, expect, it } from '@jest/globals';
import { revokedKinds } from './account-revocation.policy.js';

describe('what somebody took back in WeChat', () => {
  const of = (revokeInfo: string) => [...revokedKinds({ openid: 'o', revokeInfo })];

  it('is their phone, their pictures, or both', () => {
    expect(of('8')).toEqual(['phone']);
    expect(of('14')).toEqual(['picture']);
    expect(of('8,14')).toEqual(['phone', 'picture']);
  });

  it('is nothing of ours where it was never collected', () => {
    for (const other of ['1', '6', '13', '80', '']) expect(of(other)).toEqual([]);
    expect([...revokedKinds({ openid: 'o' })]).toEqual([]);
  });
});
