import { describe, expect, it } from '@jest/globals';
import { GuardianConsentState } from '@linge/shared/privacy/guardian-consent.schema';
import { consentActions } from './guardian-consent.policy.js';

describe('what may be done with a guardian’s consent', () => {
  it('is for the guardian alone: agree, refuse, take back', () => {
    expect(consentActions('asked', true)).toEqual(['give', 'decline']);
    expect(consentActions('given', true)).toEqual(['withdraw']);
    for (const over of ['declined', 'withdrawn', 'ended'] as const) {
      expect(consentActions(over, true)).toEqual([]);
    }
  });

  it('is nothing for the child', () => {
    for (const state of GuardianConsentState.options) expect(consentActions(state, false)).toEqual([]);
  });
});
