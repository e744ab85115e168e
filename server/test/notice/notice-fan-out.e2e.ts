import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { setTimeout } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { Account } from '../../src/account/entities/account.entity.js';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { Room } from '../../src/grid/entities/room.entity.js';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import { Household } from '../../src/resident/entities/household.entity.js';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import { eventually } from '../complaint/scene.js';
import { residentRows } from '../factory/resident.js';
import { setNoticeScene, type NoticeScene } from './notice-scene.js';

jest.setTimeout(180_000);

/** Several batches of households, each with one person who uses an account. */
const homes = 7_000;

let scene: NoticeScene;
beforeAll(async () => {
  scene = await setNoticeScene();
  await fill(scene, homes);
});
afterAll(() => scene.server.close());

async function fill({ place, server }: NoticeScene, count: number): Promise<void> {
  const { manager } = server.dataSource;
  const { community, buildingUnit, household } = place;
  const createdAt = new Date();
  const where = { communityId: community.id };
  const rooms = Array.from({ length: count }, (_, index) => ({
    ...{ id: uuid(), ...where, buildingUnitId: buildingUnit.id, number: String(20_000 + index), floor: 1 },
  }));
  const households = rooms.map(({ id: roomId }) => ({
    ...household,
    id: uuid(),
    roomId,
    state: 'open' as const,
  }));
  const residents = households.map((one) => residentRows({ ...place, household: one }, {}).resident);
  const accounts = residents.map(() => ({
    ...{ id: uuid(), openId: `fan-out-${uuid()}`, displayName: '居民', createdAt },
    ...{ phoneCipher: null, phoneIndex: null, deletedAt: null },
  }));
  const ties = residents.map(({ id: residentId, householdId }, index) => ({
    ...{ id: uuid(), ...where, residentId, householdId, accountId: accounts[index]?.id ?? '' },
    ...{ confirmedAt: createdAt, endedAt: null },
  }));
  await insertRows(manager, Room, rooms);
  await insertRows(manager, Household, households as Household[]);
  await insertRows(manager, Resident, residents);
  await insertRows(manager, Account, accounts as Account[]);
  await insertRows(manager, HouseholdTie, ties);
}

/** What is urgent, for another grid with one household. */
async function urgent(): Promise<NoticeDesk> {
  const at = await scene.factory.grid(scene.place.community);
  await scene.accountOf(await scene.home({}, at));
  const audience = { ...scene.draft().audience, places: [{ kind: 'grid' as const, id: at.grid.id }] };
  const body = scene.draft({ level: 'community', importance: 'urgent', audience });
  return (await scene.admin.call(noticeDeskApi.create, { body })).body;
}

/** Begins to send a notice to the grid. */
async function begin(): Promise<string> {
  const body = scene.draft();
  const draft = (await scene.worker.call(noticeDeskApi.create, { body })).body;
  await scene.act(scene.worker, draft, 'issue');
  return body.id;
}

const done = (id: string) =>
  eventually(async () => {
    const rows = await scene.server.dataSource.query<unknown[]>(
      'SELECT 1 FROM notice_deliveries WHERE notice_id = ? AND finished_at IS NOT NULL',
      [id],
    );
    return rows.length ? true : undefined;
  }, 120_000);

const count = async (sql: string, id: string): Promise<number> => {
  const [row] = await scene.server.dataSource.query<{ n: string }[]>(`SELECT COUNT(*) AS n ${sql}`, [id]);
  return Number(row?.n);
};

/** Rows of each kind: everybody has one and nobody has two. */
const rows = async (id: string) => ({
  recipients: await count('FROM notice_recipients WHERE notice_id = ?', id),
  households: await count('FROM notice_households WHERE notice_id = ? AND people = 1 AND has_app = 1', id),
  readers: await count('FROM notice_readers WHERE notice_id = ?', id),
  messages: await count(`FROM messages WHERE subject_id = ? AND kind = 'noticePublished'`, id),
  inboxes: await count(
    `FROM (SELECT DISTINCT account_id FROM messages WHERE kind = 'noticePublished' AND subject_id = ?) m`,
    id,
  ),
});
const everybody = { recipients: homes, households: homes, readers: homes, messages: homes, inboxes: homes };

describe('a notice that is put into thousands of inboxes', () => {
  it('reaches each once where two servers work on it', async () => {
    const second = await scene.server.startSecond();
    const id = await begin();
    await done(id);
    expect(await rows(id)).toEqual(everybody);
    const notice = (await scene.worker.call(noticeDeskApi.getDesk, { params: { id } })).body;
    expect(notice.progress).toMatchObject({
      ...{ kind: 'published', phase: 'done', total: homes, done: homes },
      ...{ recipients: homes, delivered: homes },
    });
    await second.stop();
  });

  it('does not keep what is urgent waiting', async () => {
    const fast = await urgent();
    const slow = await begin();
    await scene.act(scene.admin, fast, 'issue');
    await done(fast.id);
    await done(slow);
    const ended = await scene.server.dataSource.query<{ id: string }[]>(
      'SELECT notice_id AS id FROM notice_deliveries WHERE notice_id IN (?) ORDER BY finished_at',
      [[fast.id, slow]],
    );
    expect(ended.map(({ id }) => id)).toEqual([fast.id, slow]);
  });

  it('goes to nobody else once it is withdrawn', async () => {
    const id = await begin();
    const notice = (await scene.worker.call(noticeDeskApi.getDesk, { params: { id } })).body;
    await scene.act(scene.worker, notice, 'withdraw', { note: '内容有误' });
    await eventually(async () => {
      const [row] = await scene.server.dataSource.query<{ open: string }[]>(
        'SELECT COUNT(*) AS open FROM notice_deliveries WHERE notice_id = ? AND finished_at IS NULL',
        [id],
      );
      return Number(row?.open) === 0 ? true : undefined;
    }, 60_000);
    const told = await count('FROM notice_readers WHERE notice_id = ?', id);
    await setTimeout(100);
    expect(await count(`FROM messages WHERE kind = 'noticeWithdrawn' AND subject_id = ?`, id)).toBe(told);
  });

  it('reaches each once although the server is killed on the way, twice', async () => {
    const id = await begin();
    for (let kill = 0; kill < 2; kill++) {
      const before = await count('FROM notice_recipients WHERE notice_id = ?', id);
      await eventually(async () => {
        const now = await count('FROM notice_recipients WHERE notice_id = ?', id);
        return now > before ? true : undefined;
      }, 60_000);
      await scene.server.process.kill();
      expect(await count('FROM notice_recipients WHERE notice_id = ?', id)).toBeLessThan(homes);
      await scene.server.restart();
    }
    await done(id);
    expect(await rows(id)).toEqual(everybody);
  });
});
