import { describe, expect, it } from '@jest/globals';
import { keepOthers, readRows } from './report.mjs';

const row = (/** @type {string} */ what, /** @type {string} */ measured) => ({
  what,
  budget: '≤ 1 s',
  measured,
  kept: true,
});

describe('the report of the bench', () => {
  it('reads the promises that it wrote', () => {
    const report = [
      '| what  | budget   | measured  | kept |',
      '| ----- | -------- | --------- | ---- |',
      '| Start | ≤ 900 KB | 535 KB    | yes  |',
      '| End   | ≤ 1.5 ×  | 1.62 ×    | **no** |',
      '## Growth',
      '| Start | 1 | 2 | yes |',
    ].join('\n');
    expect(readRows(report)).toEqual([
      { what: 'Start', budget: '≤ 900 KB', measured: '535 KB', kept: true },
      { what: 'End', budget: '≤ 1.5 ×', measured: '1.62 ×', kept: false },
    ]);
  });

  it('keeps what was not measured this time, and the order', () => {
    const before = [row('Package (door)', '1'), row('Load', '2')];
    const after = keepOthers(before, [row('Growth', '9'), row('Package (notice)', '3')]);
    expect(after).toEqual([row('Package (notice)', '3'), row('Load', '2'), row('Growth', '9')]);
  });
});
