import { describe, expect, it } from '@jest/globals';
import { HelpRequestState } from '@linge/shared/help-request/help-request.schema';
import { generateCommunity } from '../demo-community.js';
import { demoId } from '../common/demo-id.js';
import { xihe } from '../plan/xihe.plan.js';
import { generateHelpRequests } from './help-request.generator.js';

const now = new Date('2026-11-28T02:00:00Z');
const { requests, events, entries } = generateHelpRequests(generateCommunity(xihe), now);

describe('help wanted in the demo', () => {
  it('shows a request in each of the states that somebody can try something in', () => {
    const states = requests.map(({ state }) => state);
    for (const state of ['open', 'finished', 'withWorker', 'closed'] as const)
      expect(states).toContain(state);
    expect(states.every((state) => HelpRequestState.options.includes(state))).toBe(true);
  });

  it('has a life that ends where each stands', () => {
    for (const { id, state, version } of requests) {
      const own = events.filter(({ helpRequestId }) => helpRequestId === id);
      expect([own.length, own.at(-1)?.toState]).toEqual([version, state]);
      expect(own.every(({ createdAt }) => createdAt <= now)).toBe(true);
    }
  });

  it('counts what was confirmed, for the volunteer, by who was helped', () => {
    const closed = requests.filter(({ state }) => state === 'closed');
    expect(entries.map(({ helpRequestId }) => helpRequestId)).toEqual(closed.map(({ id }) => id));
    for (const { accountId, actorAccountId } of entries) {
      expect(accountId).toBe(demoId('account', 'volunteer'));
      expect(actorAccountId).not.toBe(accountId);
    }
  });
});
