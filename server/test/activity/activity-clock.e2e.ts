import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { messageApi } from '@linge/shared/message/message.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '../../src/common/clock/clock.js';
import { eventually, messageAbout } from '../complaint/scene.js';
import { countsAgree, inHours, setActivityScene, type ActivityScene } from './activity-scene.js';

jest.setTimeout(120_000);

let scene: ActivityScene;
beforeAll(async () => {
  scene = await setActivityScene();
  await scene.server.startSecond();
});
afterAll(() => scene.server.close());

const kindsOf = async (api: ActivityScene['worker'], id: string) =>
  (await api.call(messageApi.list, { query: { limit: 100 } })).body.items
    .filter(({ subject }) => subject.id === id)
    .map(({ kind }) => kind);

/** The clocks of both servers had their turn: nothing of it is due any more. */
const settled = (id: string) =>
  eventually(async () => {
    const rows = await scene.server.dataSource.query<unknown[]>(
      'SELECT 1 FROM activities WHERE id = ? AND (due_at IS NULL OR due_at > ?)',
      [id, new Date()],
    );
    return rows.length ? true : undefined;
  });

describe('with two servers', () => {
  it('everybody who comes is reminded once, the day before and an hour before', async () => {
    const roles = [{ id: uuid(), name: '清洁', places: 1 }];
    const activity = await scene.published({ roles });
    const [comes, waits] = [await scene.neighbour(), await scene.neighbour()];
    await scene.signUp(comes.api, activity);
    await scene.signUp(waits.api, activity);
    await scene.beginsIn(activity.id, 23 * 60);
    const told = await messageAbout(comes.api, activity.id, 'activityReminder');
    expect(told.title).toMatch(/^“河边清洁”(今天|明天) \d\d:\d\d开始$/);
    await settled(activity.id);
    await scene.server.dataSource.query(`UPDATE activity_sessions SET starts_at = ? WHERE activity_id = ?`, [
      new Date(Date.now() + 50 * 60_000),
      activity.id,
    ]);
    await scene.server.dataSource.query('UPDATE activities SET due_at = ? WHERE id = ?', [
      ...[new Date(Date.now() - 1_000), activity.id],
    ]);
    await eventually(async () => {
      const kinds = await kindsOf(comes.api, activity.id);
      return kinds.filter((kind) => kind === 'activityReminder').length === 2 || undefined;
    });
    await settled(activity.id);
    const due = [new Date(Date.now() - 1_000), activity.id];
    await scene.server.dataSource.query('UPDATE activities SET due_at = ? WHERE id = ?', due);
    await settled(activity.id);
    const kinds = await kindsOf(comes.api, activity.id);
    expect(kinds.filter((kind) => kind === 'activityReminder')).toHaveLength(2);
    expect(await kindsOf(waits.api, activity.id)).not.toContain('activityReminder');
  });

  it('an offer ends once, and each of those who wait is asked one after the other', async () => {
    const roles = [{ id: uuid(), name: '清洁', places: 1 }];
    const activity = await scene.published({ roles });
    const people = await Promise.all(Array.from({ length: 3 }, () => scene.neighbour()));
    const [first, second, third] = people;
    if (!first || !second || !third) throw new Error('Three are needed');
    const holder = await scene.signUp(first.api, activity);
    await scene.signUp(second.api, activity);
    await scene.signUp(third.api, activity);
    await scene.answer(first.api, holder, 'leave');
    await scene.offersEnded(activity.id);
    await scene.becomes(third.api, activity.id, 'offered');
    await scene.offersEnded(activity.id);
    await scene.becomes(third.api, activity.id, 'expired');
    await messageAbout(third.api, activity.id, 'activityOfferExpired');
    for (const { api } of [second, third]) {
      const kinds = await kindsOf(api, activity.id);
      expect(kinds.filter((kind) => kind === 'activityPlaceOffered')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'activityOfferExpired')).toHaveLength(1);
    }
    expect(await scene.desk(activity.id)).toMatchObject({ taken: 0, offered: 0, waiting: 0 });
    await countsAgree(scene, activity.id);
  });

  it('it is finished after its last session, and the line with it', async () => {
    const roles = [{ id: uuid(), name: '清洁', places: 1 }];
    const activity = await scene.published({ roles });
    const [comes, waits] = [await scene.neighbour(), await scene.neighbour()];
    await scene.signUp(comes.api, activity);
    await scene.signUp(waits.api, activity);
    await scene.beginsIn(activity.id, -120);
    await scene.becomes(waits.api, activity.id, 'expired');
    expect(await scene.desk(activity.id)).toMatchObject({ state: 'finished', taken: 1, waiting: 0 });
    expect((await scene.desk(activity.id)).timeline.at(-1)).toMatchObject({
      ...{ type: 'ActivityFinished', actorName: null },
    });
    expect(await kindsOf(waits.api, activity.id)).toEqual(['activitySignedUp']);
    await countsAgree(scene, activity.id);
  });

  it('a series moves on to its next session', async () => {
    const sessions = [24, 48].map((hours) => ({ startsAt: inHours(hours), endsAt: inHours(hours + 1) }));
    const activity = await scene.published({ sessions });
    await scene.server.dataSource.query(
      'UPDATE activity_sessions SET starts_at = ?, ends_at = ? WHERE activity_id = ? ORDER BY starts_at LIMIT 1',
      [new Date(Date.now() - 7_200_000), new Date(Date.now() - 3_600_000), activity.id],
    );
    await scene.server.dataSource.query('UPDATE activities SET due_at = ? WHERE id = ?', [
      ...[new Date(Date.now() - 1_000), activity.id],
    ]);
    await settled(activity.id);
    expect((await scene.desk(activity.id)).session).toEqual(sessions[1]);
  });
});

describe('who is gone', () => {
  const line = async () => {
    const roles = [{ id: uuid(), name: '清洁', places: 1 }];
    const activity = await scene.published({ roles });
    const [has, waits] = [await scene.neighbour(), await scene.neighbour()];
    await scene.signUp(has.api, activity);
    await scene.signUp(waits.api, activity);
    return { activity, has, waits };
  };

  it('gives the place back when the account is deleted', async () => {
    const { activity, has, waits } = await line();
    expect((await has.api.call(accountApi.deleteMe)).status).toBe(204);
    await scene.becomes(waits.api, activity.id, 'offered');
    const rows = await scene.server.dataSource.query<{ accountId: string | null; state: string }[]>(
      'SELECT account_id AS accountId, state FROM sign_ups WHERE activity_id = ? ORDER BY ticket LIMIT 1',
      [activity.id],
    );
    expect(rows).toEqual([{ accountId: null, state: 'left' }]);
    await countsAgree(scene, activity.id);
  });

  it('gives it back when they died or moved away', async () => {
    for (const type of ['died', 'movedOut'] as const) {
      const { activity, has, waits } = await line();
      const answer = await scene.worker.call(residentApi.leaveResident, {
        params: { id: has.resident.id },
        body: { id: uuid(), day: shanghaiDay(new Date()), version: 1, type },
      });
      expect(answer.status).toBe(200);
      await scene.becomes(waits.api, activity.id, 'offered');
      await countsAgree(scene, activity.id);
    }
  });
});
