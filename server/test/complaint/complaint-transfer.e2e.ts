import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { GridPlace, Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { act, get, tryTo } from './act.js';
import { messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
let other: GridPlace;
let colleague: Person;
let stranger: Person;
beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  other = await factory.grid(place.community);
  colleague = await factory.gridStaff(place, 'partTimeGridWorker', '周敏');
  stranger = await factory.gridStaff(other, 'gridWorker', '吴桂芳');
});
afterAll(() => scene.server.close());

const accepted = async () => act(scene.worker, await scene.submit(scene.resident), 'accept');
const takers = (by: ApiClient, id: string, gridId: string) =>
  by.call(complaintApi.listTakers, { params: { id }, query: { gridId } });

describe('who can be given a complaint', () => {
  it('is whoever answers for it in a grid, by post and name, without whoever has it', async () => {
    const { id } = await accepted();
    const here = (await takers(scene.worker, id, scene.place.grid.id)).body.items;
    expect(here).toContainEqual({
      accountId: colleague.account.id,
      name: `${scene.place.grid.name} 兼职网格员 周敏`,
    });
    expect(here.map(({ accountId }) => accountId)).not.toContain(scene.workerPerson.account.id);
    const there = (await takers(scene.worker, id, other.grid.id)).body.items;
    expect(there).toContainEqual({
      accountId: stranger.account.id,
      name: `${other.grid.name} 网格员 吴桂芳`,
    });
    expect(there.map(({ accountId }) => accountId)).not.toContain(colleague.account.id);
  });

  it('is told to those alone who may pass it on now, and of their community alone', async () => {
    const { id } = await accepted();
    const elsewhere = await scene.factory.grid();
    const gridId = scene.place.grid.id;
    expect((await takers(scene.worker, id, elsewhere.grid.id)).problem.code).toBe('COMPLAINT_TARGET_UNKNOWN');
    expect((await takers(scene.secretary, id, gridId)).status).toBe(403);
    expect((await takers(await scene.as(stranger), id, gridId)).status).toBe(404);
    expect((await takers(scene.resident, id, gridId)).status).toBe(403);
    const solved = await act(scene.worker, await get(scene.worker, { id }), 'resolve');
    expect((await takers(scene.worker, solved.id, gridId)).problem.code).toBe(
      'COMPLAINT_TRANSITION_NOT_ALLOWED',
    );
  });
});

describe('a complaint that is transferred', () => {
  it('goes to a colleague of the same grid, who is named on the timeline and hears of it', async () => {
    const moved = await act(scene.worker, await accepted(), 'transfer', { accountId: colleague.account.id });
    const name = `${scene.place.grid.name} 兼职网格员 周敏`;
    expect(moved).toMatchObject({ state: 'submitted', handlerName: name });
    expect(moved.timeline.at(-1)).toMatchObject({ type: 'ComplaintTransferred', handlerName: name });
    const taker = await scene.as(colleague);
    expect((await messageAbout(taker, moved.id, 'complaintPassedOn')).title).toContain('转给您办理');
    expect((await messageAbout(scene.resident, moved.id, 'complaintPassedOn')).body).toContain('兼职网格员');
    await act(taker, moved, 'accept');
  });

  it('goes to somebody of another grid by name, who alone hears of it there', async () => {
    const gridId = other.grid.id;
    const second = await scene.as(await scene.factory.gridStaff(other, 'gridWorker'));
    const to = { gridId, accountId: stranger.account.id };
    const moved = await act(scene.worker, await accepted(), 'transfer', to);
    const taker = await scene.as(stranger);
    const seen = await get(taker, moved);
    expect(seen).toMatchObject({ gridId, gridName: other.grid.name, handlerName: '我' });
    expect(seen.timeline.at(-1)?.detail).toEqual({
      gridName: other.grid.name,
      fromGridName: scene.place.grid.name,
    });
    expect(seen.stays.map(({ gridName }) => gridName)).toEqual([scene.place.grid.name, other.grid.name]);
    await messageAbout(taker, moved.id, 'complaintPassedOn');
    expect(await told(moved.id)).toEqual([stranger.account.id]);
    await act(second, seen, 'accept');
  });

  it('goes to nobody who does not answer for it there', async () => {
    const complaint = await accepted();
    for (const more of [
      { gridId: other.grid.id, accountId: colleague.account.id },
      { gridId: scene.place.grid.id, accountId: stranger.account.id },
      { gridId: scene.place.grid.id },
      { accountId: scene.workerPerson.account.id },
      { accountId: scene.residentPerson.account.id },
    ]) {
      expect((await tryTo(scene.worker, complaint, 'transfer', more)).problem).toMatchObject({
        ...{ status: 400, code: 'COMPLAINT_TARGET_UNKNOWN', fields: [{ path: 'body.accountId' }] },
      });
    }
  });
});

/** Which staff heard of its transfer. */
async function told(id: string): Promise<string[]> {
  const found = await scene.server.dataSource.query<{ account: string }[]>(
    `SELECT account_id AS account FROM messages
       WHERE subject_id = ? AND kind = 'complaintPassedOn' AND account_id <> ?`,
    [id, scene.residentPerson.account.id],
  );
  return found.map(({ account }) => account);
}
