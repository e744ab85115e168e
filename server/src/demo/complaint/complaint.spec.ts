import { describe, expect, it } from '@jest/globals';
import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import { SubmitComplaint } from '@linge/shared/complaint/complaint-report.schema';
import { demoId } from '../common/demo-id.js';
import { generateCommunity } from '../demo-community.js';
import { xihe } from '../plan/xihe.plan.js';
import { generateComplaint } from './complaint.generator.js';
import type { ComplaintStory } from './complaint-story.js';
import { generateComplaints } from './demo-complaints.js';

const demo = generateCommunity(xihe);
const now = new Date('2026-11-22T08:00:00.000Z');
const { complaints, messages } = generateComplaints(demo, now);
const account = (persona: string) => demoId('account', persona);

describe('the complaints of the demo', () => {
  it('went only where the workflow lets them go', () => {
    for (const { complaint, events } of complaints) {
      let state = complaintWorkflow.initial;
      for (const { action, fromState, toState, type } of events.slice(1)) {
        const rows = complaintWorkflow.transitions.filter(
          (one) => one.from === state && one.action === action,
        );
        expect(rows).toContainEqual(expect.objectContaining({ from: fromState, to: toState, event: type }));
        state = toState;
      }
      expect(complaint.state).toBe(state);
      expect(complaint.version).toBe(events.length);
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    }
  });

  it('could have been sent through the API, and are numbered without doubles', () => {
    for (const { complaint } of complaints) {
      const { id, categoryId, text, doorId, anonymous, placeDetail } = complaint;
      const report = { id, categoryId, text, doorId, anonymous, placeDetail: placeDetail ?? undefined };
      expect(SubmitComplaint.safeParse(report).success).toBe(true);
    }
    expect(new Set(complaints.map(({ complaint }) => complaint.number)).size).toBe(complaints.length);
  });

  it('are all in the past, whatever the time of day at which the demo is seeded', () => {
    for (const time of ['2026-11-22T16:00:30.000Z', '2026-11-22T03:00:00.000Z', '2026-11-22T15:59:00.000Z']) {
      const seeded = new Date(time);
      const all = generateComplaints(demo, seeded);
      for (const { createdAt } of all.complaints.flatMap(({ events }) => events)) {
        expect(createdAt.getTime()).toBeLessThan(seeded.getTime());
      }
    }
  });

  it('leave something to see for the resident and something to do for the grid worker', () => {
    const states = (persona: string) =>
      complaints
        .filter(({ complaint }) => complaint.reporterAccountId === account(persona))
        .map(({ complaint }) => complaint.state);
    expect(states('resident').sort()).toEqual(['accepted', 'closed', 'resolved', 'submitted', 'withdrawn']);
    const grid = demo.grids.find(({ row }) => row.number === 9)?.row.id;
    const open = complaints.filter(
      ({ complaint }) => complaint.gridId === grid && ['submitted', 'accepted'].includes(complaint.state),
    );
    expect(open.length).toBeGreaterThanOrEqual(5);
  });

  it('are not closed by whoever handled them', () => {
    for (const { complaint, events } of complaints.filter((rows) => rows.complaint.state === 'closed')) {
      expect(events.at(-1)?.actorAccountId).not.toBe(complaint.handlerAccountId);
    }
  });

  it('refuse a story that cannot happen', () => {
    const story: ComplaintStory = {
      reporter: 'resident',
      category: 'rubbish',
      place: '西河湾小区垃圾分类亭',
      text: '垃圾没有清运。',
      when: [3, '08:00'],
      steps: [],
    };
    const tell = (change: Partial<ComplaintStory>) => () =>
      generateComplaint({ ...story, ...change }, 1, now, demo);
    expect(tell({ place: '不存在的地方' })).toThrow('No door');
    expect(tell({ steps: [{ when: [2, '08:00'], action: 'confirm', by: 'resident' }] })).toThrow(
      'cannot confirm',
    );
    expect(tell({ steps: [{ when: [4, '08:00'], action: 'accept', by: 'gridWorker' }] })).toThrow(
      'cannot accept',
    );
    expect(tell({ steps: [{ when: [2, '08:00'], action: 'withdraw', by: 'neighbour' }] })).toThrow('denied');
  });
});

describe('the inboxes of the demo', () => {
  it('tell nobody what they did themselves, and nobody the same twice', () => {
    const events = new Map(complaints.flatMap(({ events }) => events).map((event) => [event.id, event]));
    for (const { eventId, accountId } of messages) {
      expect(events.get(eventId)?.actorAccountId).not.toBe(accountId);
    }
    expect(new Set(messages.map(({ eventId, accountId }) => `${eventId} ${accountId}`)).size).toBe(
      messages.length,
    );
  });

  it('hold something unread for the resident and the grid worker', () => {
    for (const persona of ['resident', 'gridWorker']) {
      const own = messages.filter(({ accountId }) => accountId === account(persona));
      expect(own.some(({ readAt }) => readAt === null)).toBe(true);
      expect(own.some(({ readAt }) => readAt !== null)).toBe(true);
    }
  });

  it('ask the branch secretary to check what the grid worker reported and handled', () => {
    const asked = messages.filter(({ accountId }) => accountId === account('branchSecretary'));
    expect(asked.map(({ kind }) => kind)).toEqual(['complaintResolved']);
  });
});
