import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { messageApi } from '@linge/shared/message/message.api';
import type { MessageGroup } from '@linge/shared/message/message-group';
import { v7 as uuid } from 'uuid';
import { Message } from '../../src/message/entities/message.entity.js';
import { messageAbout, setScene, type Scene } from '../complaint/scene.js';
import type { ApiClient } from '../support/api-client.js';
import { planOf, readsWhole } from '../support/query-plan.js';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.server.close());

const kinds = {
  complaint: 'complaintAccepted',
  household: 'householdTieConfirmed',
  work: 'complaintReminder',
} as const;

/** Somebody with so many unread messages of each group, the oldest first. */
async function reader(counts: Partial<Record<keyof typeof kinds, number>>) {
  const person = await scene.factory.account();
  let at = Date.parse('2026-11-01T00:00:00Z');
  for (const [group, count] of Object.entries(counts) as [keyof typeof kinds, number][]) {
    for (let number = 0; number < count; number++) {
      await scene.factory.save(Message, {
        ...{ id: uuid(), accountId: person.account.id, kind: kinds[group], messageGroup: group },
        ...{ title: `第${number}条`, body: '内容', subjectType: 'complaint', subjectId: uuid() },
        ...{ eventId: uuid(), createdAt: new Date((at += 60_000)), readAt: null },
      });
    }
  }
  return { person, api: await scene.as(person) };
}

const complaintPage = async (api: ApiClient, cursor: string | undefined) =>
  (await api.call(messageApi.list, { query: { group: 'complaint', limit: 2, cursor } })).body;

describe('an inbox', () => {
  it('counts what is unread by group, in one statement beside who asks', async () => {
    const { api } = await reader({ complaint: 3, household: 1, work: 2 });
    const { body, queries } = await api.call(messageApi.unread);
    expect(body).toEqual({
      total: 6,
      groups: [
        { group: 'complaint', unread: 3 },
        { group: 'household', unread: 1 },
        { group: 'work', unread: 2 },
      ],
    });
    expect(queries).toBeLessThanOrEqual(2);
    expect((await api.call(accountApi.me)).body.unreadMessages).toBe(6);
  });

  it('shows one group alone, page by page, newest first', async () => {
    const { api } = await reader({ complaint: 5, work: 4 });
    const titles: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await complaintPage(api, cursor);
      expect(page.items.every(({ group }) => group === 'complaint')).toBe(true);
      titles.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    }
    expect(titles).toEqual(['第4条', '第3条', '第2条', '第1条', '第0条']);
  });

  it('is marked read by group, or all at once', async () => {
    const { api } = await reader({ complaint: 2, work: 2 });
    const ofWork = await api.call(messageApi.readGroup, { params: { group: 'work' } });
    expect(ofWork.body).toEqual({ held: 0, unread: 2 });
    expect((await api.call(messageApi.unread)).body.groups).toEqual([{ group: 'complaint', unread: 2 }]);
    await api.call(messageApi.readAll);
    expect((await api.call(messageApi.unread)).body).toEqual({ total: 0, groups: [] });
  });

  it('keeps apart what is news to a resident and work to staff, of the same step', async () => {
    const complaint = await scene.submit(scene.resident);
    const toStaff = await messageAbout(scene.worker, complaint.id, 'complaintSubmitted');
    expect(toStaff.group).toBe('work');
  });

  it.each([
    [
      'unread counts',
      'SELECT message_group, COUNT(*) FROM messages WHERE account_id = ? AND read_at IS NULL GROUP BY message_group',
    ],
    [
      'one group',
      "SELECT * FROM messages WHERE account_id = ? AND message_group = 'work' ORDER BY created_at DESC, id DESC LIMIT 21",
    ],
  ])('finds %s by an index', async (_what, sql) => {
    const { person } = await reader({ complaint: 30, work: 30 });
    const steps = await planOf(scene.server.dataSource, (asked) => asked.query(sql, [person.account.id]));
    expect(steps.filter((step) => readsWhole(step) || /filesort|temporary/.test(step.Extra ?? ''))).toEqual(
      [],
    );
  });
});

describe('what may be pushed', () => {
  it('is everything but at night, until somebody chooses otherwise', async () => {
    const { api } = await reader({});
    expect((await api.call(messageApi.preference)).body).toEqual({
      muted: [],
      quietHours: { from: '22:00', to: '08:00' },
    });
    const chosen = { muted: ['notice', 'work'] as MessageGroup[], quietHours: null };
    expect((await api.call(messageApi.changePreference, { body: chosen })).body).toEqual(chosen);
    const hours = { muted: [], quietHours: { from: '12:30', to: '14:00' } };
    await api.call(messageApi.changePreference, { body: hours });
    expect((await api.call(messageApi.preference)).body).toEqual(hours);
  });

  it('has hours of a day alone', async () => {
    const { api } = await reader({});
    const wrong = { muted: [], quietHours: { from: '24:00', to: '08:00' } };
    expect((await api.call(messageApi.changePreference, { body: wrong })).status).toBe(400);
  });
});
