import { describe, expect, it } from '@jest/globals';
import { ApiError, NetworkError } from './api-error';
import { isConflict, isIdTaken } from './registry-problem';

describe('a refusal', () => {
  it('tells something sent before from something that somebody else changed', () => {
    const taken = new ApiError(409, 'ID_ALREADY_USED', null);
    const stale = new ApiError(409, 'VERSION_CONFLICT', null);
    const lost = new NetworkError('timeout');
    expect([taken, stale, lost].map(isIdTaken)).toEqual([true, false, false]);
    expect([taken, stale, lost].map(isConflict)).toEqual([false, true, false]);
  });
});
