import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import type { ApiClient } from '../support/api-client.js';
import { act, get, tryTo } from './act.js';
import { messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

let scene: Scene;
let officer: ApiClient;
beforeAll(async () => {
  scene = await setScene();
  officer = await scene.as(await scene.factory.appointee(scene.place.community, 'townOfficer'));
});
afterAll(() => scene.server.close());

/** As after eight days in which the resident said nothing. */
async function silent({ id }: Pick<Complaint, 'id'>): Promise<void> {
  const then = new Date(Date.now() - 8 * 86_400_000);
  await scene.server.dataSource.query(
    'UPDATE complaints SET clock_stopped_at = ?, next_timer_at = ? WHERE id = ?',
    [then, new Date(Date.now() - 1000), id],
  );
}
const accepted = async () => act(scene.worker, await scene.submit(scene.resident), 'accept');
const checks = async (by: ApiClient, complaint: Complaint) => {
  const { availableActions } = await get(by, complaint);
  return availableActions.filter((action) => action === 'verify' || action === 'sendBack');
};

describe('what the resident says nothing to', () => {
  it('is checked by the branch secretary as well as by the community, and not before seven days', async () => {
    const done = await act(scene.worker, await accepted(), 'resolve');
    expect(await checks(scene.secretary, done)).toEqual([]);
    await silent(done);
    for (const by of [scene.secretary, scene.admin, officer]) {
      expect(await checks(by, done)).toEqual(['verify', 'sendBack']);
    }
    expect(await checks(scene.worker, done)).toEqual([]);
    const closed = await act(scene.secretary, done, 'verify', { note: '到现场看过' });
    expect(closed).toMatchObject({ state: 'closed', timeline: { length: 4 } });
  });

  // Before another administrator is there, who would be asked first.
  it('of the town is for the branch secretary where town and community dealt with it, who is asked to', async () => {
    const up = await act(scene.admin, await act(scene.worker, await accepted(), 'escalate'), 'accept');
    const top = await act(officer, await act(scene.admin, up, 'escalate'), 'accept');
    const done = await act(officer, top, 'resolve');
    await silent(done);
    expect(await checks(officer, done)).toEqual([]);
    expect(await checks(scene.admin, done)).toEqual([]);
    const beside = await scene.server.startSecond();
    try {
      await messageAbout(scene.secretary, done.id, 'complaintSilent');
    } finally {
      await beside.stop();
    }
    expect((await act(scene.secretary, done, 'sendBack', { note: '还在漏水' })).state).toBe('inProgress');
  });

  it('is checked by nobody who dealt with it before it came to whoever resolved it', async () => {
    const { factory, place } = scene;
    const unit = await factory.unit(place.community);
    const up = await act(scene.admin, await act(scene.worker, await accepted(), 'escalate'), 'accept');
    const sent = await act(scene.admin, up, 'dispatch', { leadUnitId: unit.id });
    const back = await act(scene.admin, await act(scene.admin, sent, 'recall'), 'returnDown');
    const done = await act(scene.worker, await act(scene.worker, back, 'accept'), 'resolve');
    await silent(done);
    expect(await checks(scene.admin, done)).toEqual([]);
    for (const action of ['verify', 'sendBack'] as const) {
      expect((await tryTo(scene.admin, done, action)).problem).toMatchObject({
        ...{ status: 409, code: 'COMPLAINT_OWN_WORK' },
      });
    }
    const second = await scene.as(await factory.appointee(place.community, 'communityAdmin'));
    expect((await act(second, done, 'verify')).state).toBe('closed');
  });

  it('may be checked by whoever only said whose it is', async () => {
    const other = await scene.factory.grid(scene.place.community);
    const neighbour = await scene.as(await scene.factory.gridStaff(other, 'gridWorker'));
    const sent = await act(scene.admin, await scene.submit(scene.resident), 'transfer', {
      gridId: other.grid.id,
    });
    const done = await act(neighbour, await act(neighbour, sent, 'accept'), 'resolve');
    await silent(done);
    expect(await checks(scene.admin, done)).toEqual(['verify', 'sendBack']);
  });
});
