import { describe, expect, it } from '@jest/globals';
import { countJest, failuresOfJest } from './jest-count.mjs';

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

describe('what failed', () => {
  const passed = { status: 'passed', fullName: 'a door opens', failureMessages: [] };
  const file = { name: '/p/server/a.e2e.ts', status: 'failed', message: '' };

  it('is told by file and name, with what was expected, without the way through other packages', () => {
    const message =
      '\u001b[31mexpected 1\u001b[39m\n\n  got 2\n    at x (/p/node_modules/jest/a.js:1)\n    at /p/server/a.e2e.ts:7';
    const failed = { status: 'failed', fullName: 'a door closes', failureMessages: [message] };
    const testResults = [{ ...file, assertionResults: [passed, failed] }];
    expect(failuresOfJest({ ...report, testResults }, '/p')).toEqual([
      'server/a.e2e.ts: a door closes\n    expected 1\n      got 2\n        at /p/server/a.e2e.ts:7',
    ]);
  });

  it('is the file, where it could not be run', () => {
    const testResults = [{ ...file, message: 'cannot find it', assertionResults: [] }];
    expect(failuresOfJest({ ...report, testResults }, '/p')).toEqual(['server/a.e2e.ts\n    cannot find it']);
  });

  it('is nothing where all passed, or nothing was reported', () => {
    const testResults = [{ ...file, status: 'passed', assertionResults: [passed] }];
    expect(failuresOfJest({ ...report, testResults }, '/p')).toEqual([]);
    expect(failuresOfJest(undefined, '/p')).toEqual([]);
  });
});
