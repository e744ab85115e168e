import { describe, expect, it } from '@jest/globals';
import { countJest } from './jest-count.mjs';

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numTotalTests: 5,
  numRuntimeErrorTestSuites: 0,
};

describe('a run of Jest counts', () => {
  it('its tests', () => {
    expect(countJest(report, 0)).toEqual({ passed: 5, failed: 0, problem: '' });
    expect(countJest({ ...report, numFailedTests: 2, numTotalTests: 7 }, 1)).toMatchObject({
      passed: 5,
      failed: 2,
    });
  });

  it('a file that could not be run as failed', () => {
    expect(countJest({ ...report, numRuntimeErrorTestSuites: 1 }, 1)).toMatchObject({ passed: 5, failed: 1 });
  });

  it('as failed when it crashed, found nothing, skipped everything or ended badly', () => {
    expect(countJest(undefined, 134)).toMatchObject({ passed: 0, failed: 1 });
    expect(countJest({ ...report, numPassedTests: 0, numTotalTests: 0 }, 0)).toMatchObject({ failed: 1 });
    expect(countJest({ ...report, numPassedTests: 0, numPendingTests: 5 }, 0)).toMatchObject({ failed: 1 });
    expect(countJest(report, 1)).toMatchObject({ passed: 5, failed: 1 });
  });
});
