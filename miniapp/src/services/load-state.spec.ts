import { describe, expect, it } from '@jest/globals';
import { appended, failed, restarted, type LoadState } from './load-state';

const ready: LoadState<string> = { state: 'ready', data: 'shown' };

describe('loading', () => {
  it('shows the error of a first load, and keeps what is shown when a refresh fails', () => {
    const error = new Error('no network');
    expect(failed<string>({ state: 'loading' }, error)).toEqual({ state: 'error', error });
    expect(failed(ready, error)).toEqual({ state: 'ready', data: 'shown', stale: error });
  });

  it('shows that a retry is moving, and leaves the page alone while it refreshes', () => {
    expect(restarted<string>({ state: 'error', error: 1 })).toEqual({ state: 'loading' });
    expect(restarted(ready)).toBe(ready);
  });

  it('shows nothing twice that moved to a later page meanwhile', () => {
    const first = { items: [{ id: 'a' }, { id: 'b' }], nextCursor: 'c1' };
    const next = { items: [{ id: 'b' }, { id: 'c' }], nextCursor: null };
    expect(appended(first, next)).toEqual({
      items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      nextCursor: null,
    });
  });
});
