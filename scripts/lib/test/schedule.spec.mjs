import { describe, expect, it } from '@jest/globals';
import { runParts, selectParts } from './schedule.mjs';
import { addCounts } from './summary.mjs';

/**
 * @param {string[]} [order] filled while it runs
 * @returns {(name: string, needs?: string[], more?: object) => import('./schedule.mjs').Part}
 */
const partOf =
  (order = []) =>
  (name, needs = [], more = {}) => ({
    name,
    title: name,
    needs,
    run: async () => void order.push(name),
    ...more,
  });

describe('the parts of a test run', () => {
  it('run after what they need, whatever their order', async () => {
    /** @type {string[]} */
    const order = [];
    const part = partOf(order);
    const results = await runParts([part('e2e', ['build', 'database']), part('database'), part('build')]);
    expect(order[2]).toBe('e2e');
    expect(results.map(({ name }) => name)).toEqual(['e2e', 'database', 'build']);
  });

  it('all run even if one fails; only what needs it is not tried, and counts as failed', async () => {
    /** @type {string[]} */
    const order = [];
    const part = partOf(order);
    const broken = part('build', [], { run: () => Promise.reject(new Error('does not compile')) });
    const results = await runParts([broken, part('e2e', ['build']), part('lint')]);
    expect(order).toEqual(['lint']);
    expect(addCounts(results)).toEqual({ passed: 1, failed: 2 });
  });

  it('never overlap with one that wants to be alone', async () => {
    let running = 0;
    let most = 0;
    const run = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    const part = partOf();
    await runParts([part('e2e', [], { alone: true, run }), part('journey', [], { alone: true, run })]);
    expect(most).toBe(1);
  });

  it('add up', async () => {
    const part = partOf();
    const counted = part('unit', [], { run: async () => ({ passed: 12, failed: 0 }) });
    expect(addCounts(await runParts([counted, part('lint')]))).toEqual({ passed: 13, failed: 0 });
  });

  it('can be asked for by name, with everything they need', () => {
    const part = partOf();
    const parts = [part('install'), part('build', ['install']), part('lint'), part('e2e', ['build'])];
    expect(selectParts(parts, ['e2e']).map(({ name }) => name)).toEqual(['install', 'build', 'e2e']);
  });
});
