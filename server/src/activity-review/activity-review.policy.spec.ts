import { describe, expect, it } from '@jest/globals';
import {
  askedAccounts,
  consentActions,
  hasPassed,
  hiddenBecause,
  mayAnswer,
  reviewActions,
} from './activity-review.policy.js';

const now = new Date('2026-11-28T08:00:00Z');
const before = new Date('2026-11-28T07:00:00Z');
const after = new Date('2026-11-28T09:00:00Z');

describe('afterwards', () => {
  it('begins with the last session, or when it is finished; never after one that was cancelled', () => {
    expect(hasPassed({ state: 'published', lastStartsAt: after }, now)).toBe(false);
    expect(hasPassed({ state: 'published', lastStartsAt: before }, now)).toBe(true);
    expect(hasPassed({ state: 'finished', lastStartsAt: after }, now)).toBe(true);
    expect(hasPassed({ state: 'cancelled', lastStartsAt: before }, now)).toBe(false);
  });

  it('is written, put up and taken down again', () => {
    const activity = { state: 'finished', lastStartsAt: before } as const;
    expect(reviewActions('none', activity, now)).toEqual(['save']);
    expect(reviewActions('draft', activity, now)).toEqual(['save', 'publish']);
    expect(reviewActions('published', activity, now)).toEqual(['save', 'takeDown']);
    expect(reviewActions('none', { ...activity, state: 'published', lastStartsAt: after }, now)).toEqual([]);
  });
});

describe('a picture', () => {
  const picture = { nobody: false, removalAsked: false, consents: [] };

  it('is for everybody once all who are named agreed, or nobody can be recognised', () => {
    expect(hiddenBecause({ ...picture, consents: ['agreed', 'noted'] }, 'published')).toBeUndefined();
    expect(hiddenBecause({ ...picture, nobody: true }, 'published')).toBeUndefined();
    expect(hiddenBecause({ ...picture, nobody: true }, 'draft')).toBe('unpublished');
  });

  it('is for nobody as long as one is asked, nothing is said of people, or somebody refused', () => {
    expect(hiddenBecause({ ...picture, consents: ['agreed', 'asked'] }, 'published')).toBe('waits');
    expect(hiddenBecause(picture, 'published')).toBe('unnamed');
    expect(hiddenBecause({ ...picture, consents: ['agreed', 'refused'] }, 'published')).toBe('refused');
    expect(hiddenBecause({ ...picture, consents: ['gone'] }, 'published')).toBe('refused');
    const removed = { ...picture, nobody: true, removalAsked: true };
    expect(hiddenBecause(removed, 'published')).toBe('removalAsked');
  });
});

describe('who is asked', () => {
  const own = { accountId: 'own', self: true };
  const signer = { accountId: 'signer', self: false };

  it('is oneself where one has an account, else who signed up', () => {
    expect(askedAccounts(30, [own, signer])).toEqual(['own']);
    expect(askedAccounts(80, [signer, signer])).toEqual(['signer']);
    expect(askedAccounts(null, [])).toEqual([]);
  });

  it('is a guardian for a child under 14, also where it has an account', () => {
    expect(askedAccounts(13, [own, signer])).toEqual(['signer']);
    expect(askedAccounts(14, [own, signer])).toEqual(['own']);
  });

  it('is who may answer', () => {
    expect(mayAnswer({ age: 9, self: true, hasAccount: true })).toBe(false);
    expect(mayAnswer({ age: 9, self: false, hasAccount: true })).toBe(true);
    expect(mayAnswer({ age: 40, self: false, hasAccount: true })).toBe(false);
    expect(mayAnswer({ age: 80, self: false, hasAccount: false })).toBe(true);
  });

  it('can take back what was agreed to at any time', () => {
    expect(consentActions('agreed')).toEqual(['refuse']);
    expect(consentActions('asked')).toEqual(['agree', 'refuse']);
    expect(consentActions('refused')).toEqual(['agree']);
  });
});
