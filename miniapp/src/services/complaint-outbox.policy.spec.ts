import { describe, expect, it } from '@jest/globals';
import { ApiError, NetworkError } from './api-error';
import { newDraft, type ComplaintDraft } from './complaint-draft';
import {
  canEdit,
  fateOf,
  mayHaveArrived,
  nextTurn,
  PhotoLost,
  postponed,
  problemOf,
  queued,
  refusedWith,
  reopened,
} from './complaint-outbox.policy';
import { delayAfter } from './retry.policy';

const draft: ComplaintDraft = {
  ...newDraft('draft-1', null, null),
  photos: [
    { id: 'photo-1', key: 'k1', sent: true },
    { id: 'photo-2', key: 'k2', sent: true },
  ],
};

describe('what becomes of a report after a failed attempt', () => {
  it.each([
    ['no network', new NetworkError('unreachable')],
    ['an answer that took too long', new NetworkError('timeout')],
    ['a server that is being restarted', new ApiError(503, 'SERVICE_UNAVAILABLE', null)],
    ['too many requests', new ApiError(429, 'TOO_MANY_REQUESTS', null)],
    ['a session that has ended', new ApiError(401, 'AUTHENTICATION_REQUIRED', null)],
    ['a fault of the phone', new TypeError('odd')],
  ])('tries again by itself after %s', (_what, error) => {
    expect(fateOf(error, draft)).toBe('later');
  });

  it.each([
    ['a mistake in a field', new ApiError(400, 'REQUEST_INVALID', null)],
    ['a missing right', new ApiError(403, 'PERMISSION_DENIED', null)],
    ['a name that is taken', new ApiError(409, 'ID_ALREADY_USED', null)],
    ['a picture that cannot be read', new ApiError(422, 'FILE_UNREADABLE', null)],
    ['a photo that the phone has cleared away', new PhotoLost()],
  ])('asks a person after %s', (_what, error) => {
    expect(fateOf(error, draft)).toBe('refused');
  });

  it('sends photos once more that the server has cleared away, but only once', () => {
    const unknown = new ApiError(422, 'COMPLAINT_PHOTO_UNKNOWN', null);
    expect(fateOf(unknown, draft)).toBe('resendPhotos');
    expect(fateOf(unknown, { ...draft, photosResent: true })).toBe('refused');
  });

  it('waits longer after each failure, up to five minutes', () => {
    const delays = [1, 2, 3, 4, 5, 20].map((attempts) => delayAfter(attempts, 0.5));
    expect(delays).toEqual([4_000, 8_000, 16_000, 32_000, 64_000, 300_000]);
  });

  it('spreads the phones of a courtyard over time', () => {
    expect([delayAfter(1, 0), delayAfter(1, 1)]).toEqual([3_600, 4_400]);
  });

  it('counts the attempts and says when the next one is', () => {
    const once = postponed(queued(draft, 'me'), 1_000, 0.5);
    expect(once.stage).toEqual({ kind: 'waiting', attempts: 1, notBefore: 5_000 });
    expect(postponed(once, 5_000, 0.5).stage).toEqual({ kind: 'waiting', attempts: 2, notBefore: 13_000 });
  });
});

describe('what a person may still change', () => {
  it('nothing, while the server may have the report already', () => {
    expect(canEdit({ ...queued(draft, 'me'), posted: true })).toBe(false);
    expect(canEdit(queued(draft, 'me'))).toBe(true);
  });

  it.each([
    [new NetworkError('timeout'), true],
    [new ApiError(500, 'INTERNAL_ERROR', null), true],
    [new ApiError(429, 'TOO_MANY_REQUESTS', null), false],
  ])('a lost answer may have been a success (%s)', (error, arrived) => {
    expect(mayHaveArrived(error)).toBe(arrived);
  });

  it('everything, after a refusal', () => {
    const refused = refusedWith(
      queued(draft, 'me'),
      problemOf(new ApiError(400, 'REQUEST_INVALID', null), null),
    );
    expect(reopened(refused, () => 'new').stage).toEqual({ kind: 'editing' });
    expect(reopened(refused, () => 'new').id).toBe('draft-1');
  });

  it('gives the report a new name where the old one is taken', () => {
    const refused = refusedWith(draft, problemOf(new ApiError(409, 'ID_ALREADY_USED', null), null));
    expect(reopened(refused, () => 'new').id).toBe('new');
  });

  it('gives only the photo a new name where that was taken, and sends it again', () => {
    const taken = problemOf(new ApiError(409, 'ID_ALREADY_USED', null), 'photo-2');
    const open = reopened(refusedWith(draft, taken), () => 'new');
    expect(open.id).toBe('draft-1');
    expect(open.photos).toEqual([draft.photos[0], { id: 'new', key: 'k2', sent: false }]);
  });
});

describe('whose turn it is', () => {
  const waiting = (id: string, accountId: string, notBefore: number): ComplaintDraft => ({
    ...newDraft(id, accountId, null),
    stage: { kind: 'waiting', attempts: 1, notBefore },
  });

  it('the oldest report of whoever is logged in', () => {
    const drafts = [waiting('b', 'me', 0), waiting('a', 'me', 0), waiting('0', 'other', 0)];
    expect(nextTurn(drafts, 'me', 10)).toEqual({ draft: drafts[1] });
  });

  it('nobody yet, while all of them pause', () => {
    expect(nextTurn([waiting('a', 'me', 50), waiting('b', 'me', 30)], 'me', 10)).toEqual({ wakeAt: 30 });
  });

  it('nobody, for a visitor or when nothing was sent off', () => {
    expect(nextTurn([waiting('a', 'me', 0)], null, 10)).toBeNull();
    expect(nextTurn([newDraft('a', 'me', null)], 'me', 10)).toBeNull();
  });
});
