import { describe, expect, it } from '@jest/globals';
import type { GuardianConsent } from '@linge/shared/privacy/guardian-consent.schema';
import { consentStory, ownConsentText } from './consent-text';

const consent: GuardianConsent = {
  id: '01900000-0000-7000-8000-000000000001',
  purpose: 'account',
  state: 'asked',
  version: 1,
  childName: '李*朵',
  guardianName: null,
  askedAt: '2026-11-20T01:00:00.000Z',
  decidedAt: null,
  withdrawnAt: null,
  availableActions: [],
};

describe('what a child reads about its use', () => {
  it('says what to do next', () => {
    const of = (more: Partial<GuardianConsent> | null, guardians = 1) =>
      ownConsentText({ needed: true, guardians, consent: more && { ...consent, ...more } });
    expect(of(null, 0)).toContain('家长先用自己的微信登录');
    expect(of(null)).toContain('先请家长同意');
    expect(of({})).toContain('等家长');
    expect(of({ state: 'declined' })).toContain('没有同意');
    expect(of({ state: 'withdrawn' })).toContain('撤回');
    expect(of({ state: 'ended' })).toContain('再同意一次');
    const given = { ...consent, state: 'given', guardianName: '王*' } as const;
    expect(ownConsentText({ needed: false, guardians: 1, consent: given })).toBe(
      '王*已经同意，可以反映问题了。',
    );
  });
});

describe('what a guardian reads of a consent', () => {
  it('is who decided what, and when', () => {
    const lines = consentStory({
      ...consent,
      state: 'withdrawn',
      guardianName: '王*',
      decidedAt: '2026-11-20T02:00:00.000Z',
      withdrawnAt: '2026-11-21T02:00:00.000Z',
    });
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/王\*同意$/);
    expect(lines[2]).toMatch(/撤回同意$/);
  });
});
