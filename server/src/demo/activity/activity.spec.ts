import { describe, expect, it } from '@jest/globals';
import { ActivityKind } from '@linge/shared/activity/activity.schema';
import { demoId } from '../common/demo-id.js';
import { generateCommunity } from '../demo-community.js';
import { xihe } from '../plan/xihe.plan.js';
import { generateActivities } from './activity.generator.js';

const now = new Date('2026-11-28T03:00:00Z');
const demo = generateCommunity(xihe);
const { activities, roles, sessions, signUps, events, messages } = generateActivities(demo, now);

describe('the activities of the demo', () => {
  it('are of each kind, past and coming', () => {
    expect(new Set(activities.map(({ kind }) => kind))).toEqual(new Set(ActivityKind.options));
    const states = new Set(activities.map(({ state }) => state));
    expect(states).toEqual(new Set(['draft', 'published', 'finished', 'cancelled']));
    for (const { state, lastEndsAt } of activities) {
      expect(lastEndsAt > now).toBe(state !== 'finished');
    }
  });

  it('have places and lines that add up', () => {
    for (const { activityId, id, taken, places } of roles) {
      const inIt = signUps.filter((one) => one.activityId === activityId && one.roleId === id);
      expect(inIt.filter(({ state }) => state === 'in')).toHaveLength(taken);
      expect(taken).toBeLessThanOrEqual(places);
    }
    for (const { id, waiting, lastTicket } of activities) {
      const its = signUps.filter(({ activityId }) => activityId === id);
      expect(its.filter(({ state }) => state === 'waiting')).toHaveLength(waiting);
      expect(its.map(({ ticket }) => ticket)).toEqual(Array.from({ length: lastTicket }, (_, at) => at + 1));
      expect(new Set(its.map(({ residentId }) => residentId)).size).toBe(its.length);
    }
    expect(activities.some(({ waiting }) => waiting > 0)).toBe(true);
  });

  it('happened before now, and are explained by their events', () => {
    for (const { createdAt } of [...signUps, ...events, ...messages]) expect(createdAt <= now).toBe(true);
    for (const { id, version, state } of activities) {
      const its = events.filter(({ activityId }) => activityId === id);
      expect([its.length, its.at(-1)?.toState]).toEqual([version, state]);
    }
    expect(sessions.length).toBe(activities.reduce((sum, { sessionCount }) => sum + sessionCount, 0));
  });

  it('have the personas among those who signed up', () => {
    const accounts = new Set(signUps.flatMap(({ accountId }) => accountId ?? []));
    for (const persona of ['resident', 'neighbour', 'volunteer']) {
      expect(accounts.has(demoId('account', persona))).toBe(true);
    }
  });
});
