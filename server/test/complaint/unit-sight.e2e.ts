import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { v7 as uuid } from 'uuid';
import type { Unit } from '../../src/staff/entities/unit.entity.js';
import type { ApiClient } from '../support/api-client.js';
import { act, get } from './act.js';
import { messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

/** Of the resident who reports, and one that stands in what somebody wrote. */
const phone = '10000007531';
const written = '13812341234';
let scene: Scene;
let lead: Unit;
let helper: Unit;
let leadDelegate: ApiClient;
let helpDelegate: ApiClient;

beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  const delegateOf = async (unit: Unit) =>
    scene.as(await factory.appointee(place.community, 'unitHandler', unit));
  [lead, helper] = [await factory.unit(place.community), await factory.unit(place.community)];
  [leadDelegate, helpDelegate] = [await delegateOf(lead), await delegateOf(helper)];
  const code = scene.server.wechat.issuePhoneCode({ phoneNumber: phone });
  await scene.resident.call(accountApi.tiePhone, { body: { code } });
});
afterAll(() => scene.server.close());

const accepted = async () => act(scene.worker, await scene.submit(scene.resident), 'accept');
const dispatched = async (more: object = {}) =>
  act(scene.worker, await accepted(), 'dispatch', {
    ...{ note: `请联系业主${written}`, leadUnitId: lead.id, helpingUnitIds: [helper.id] },
    ...more,
  });
const callReporter = (by: ApiClient, id: string, callId: string = uuid()) =>
  by.call(accessRecordApi.callReporter, { params: { id }, body: { id: callId } });
const records = async () => {
  const query = { communityId: scene.place.community.id, limit: 100 };
  return (await scene.admin.call(accessRecordApi.list, { query })).body.items;
};

describe('a number that somebody wrote into a complaint', () => {
  it('reaches no unit by its inbox either, whoever wrote it', async () => {
    const sent = await dispatched();
    const asked = await messageAbout(leadDelegate, sent.id, 'complaintDispatched');
    expect(asked.body).toContain('请联系业主138****1234');
    const recalled = await act(scene.worker, sent, 'recall', { note: `业主${written}自己修好了` });
    const told = await messageAbout(helpDelegate, recalled.id, 'complaintUnitAnswered');
    expect(told.body).toContain('业主138****1234自己修好了');
    const taken = await act(scene.resident, await dispatched(), 'withdraw', {
      note: `不用来了，打${written}`,
    });
    const withdrawn = await messageAbout(leadDelegate, taken.id, 'complaintWithdrawn');
    expect(withdrawn.body).toContain('打138****1234');
  });

  it('is not read by a unit in what another unit answered', async () => {
    const sent = await dispatched();
    const helps = await act(helpDelegate, sent, 'unitAccept');
    await act(helpDelegate, helps, 'unitReport', { note: `问过${written}` });
    expect(JSON.stringify(await get(leadDelegate, sent))).not.toContain(written);
    expect(JSON.stringify((await get(scene.worker, sent)).dispatches)).toContain(written);
  });

  it('is not read by a neighbour who follows it, on the page or in the inbox', async () => {
    const neighbour = await scene.as(await scene.factory.residentOf(scene.place));
    const { id, version } = await scene.submit(scene.resident);
    await neighbour.call(complaintFollowApi.follow, { params: { id } });
    await act(scene.worker, { id, version }, 'accept', { note: `已联系李大姐${written}` });
    const news = await messageAbout(neighbour, id, 'complaintAccepted');
    const seen = (await neighbour.call(complaintApi.get, { params: { id } })).body;
    for (const read of [news, seen]) {
      expect(JSON.stringify(read)).not.toContain(written);
      expect(JSON.stringify(read)).toContain('138****1234');
    }
    expect(JSON.stringify(await get(scene.resident, { id }))).toContain(written);
  });
});

describe('the phone of whoever reported a complaint', () => {
  it('is dialled by its handler, with a record that the administrator reads, and stands in the history for staff', async () => {
    const { id, reporterCallable } = await get(scene.worker, await accepted());
    expect(reporterCallable).toBe(true);
    const callId = uuid();
    for (let time = 0; time < 2; time++) {
      expect((await callReporter(scene.worker, id, callId)).body).toEqual({ phone });
    }
    const kept = (await records()).filter(({ complaintId }) => complaintId === id);
    expect(kept).toEqual([
      expect.objectContaining({
        ...{ id: callId, field: 'reporterPhone', purpose: 'call', residentName: '', residentId: null },
        ...{ accountId: scene.workerPerson.account.id, actorRole: 'gridWorker' },
      }),
    ]);
    expect(JSON.stringify(kept)).not.toContain(phone);
    const called = { id: callId, createdAt: kept[0]?.createdAt };
    expect((await get(scene.worker, { id })).calls).toEqual([{ ...called, callerName: '我' }]);
    const byPost = { ...called, callerName: `${scene.place.grid.name} 网格员 王建国` };
    expect((await get(scene.secretary, { id })).calls).toEqual([byPost]);
    expect((await get(scene.resident, { id })).calls).toEqual([]);
    expect(scene.server.process.output()).not.toContain(phone);
  });

  it('is dialled by the leading unit where that was released, and by no unit else', async () => {
    const hidden = await dispatched();
    expect((await get(leadDelegate, hidden)).reporterCallable).toBe(false);
    const before = (await records()).length;
    expect((await callReporter(leadDelegate, hidden.id)).problem).toMatchObject({
      ...{ status: 403, code: 'PERMISSION_DENIED' },
    });
    expect((await records()).length).toBe(before);

    const released = await dispatched({ releaseReporter: true });
    expect((await get(leadDelegate, released)).reporterCallable).toBe(true);
    expect((await callReporter(leadDelegate, released.id)).body).toEqual({ phone });
    expect((await records())[0]).toMatchObject({ complaintId: released.id, actorRole: 'unitHandler' });
    expect((await get(helpDelegate, released)).reporterCallable).toBe(false);
    expect((await callReporter(helpDelegate, released.id)).status).toBe(403);
  });

  it.each(['unitReturn', 'unitReport'] as const)(
    'is hidden again with the name once the unit has answered with %s',
    async (answer) => {
      const released = await dispatched({ releaseReporter: true });
      const taken = await act(leadDelegate, released, 'unitAccept');
      expect(taken.reporter).toMatchObject({ name: '李*明' });
      const answered = await act(leadDelegate, taken, answer);
      for (const seen of [answered, await get(leadDelegate, answered)]) {
        expect(seen).toMatchObject({ reporter: null, reporterCallable: false });
        expect(JSON.stringify(seen)).not.toContain(written);
      }
      expect((await callReporter(leadDelegate, answered.id)).status).toBe(403);
    },
  );

  it('is not dialled by neighbours, by the reporter, or where none is known', async () => {
    const { id } = await accepted();
    const neighbour = await scene.as(await scene.factory.residentOf(scene.place));
    expect((await callReporter(neighbour, id)).status).toBe(404);
    expect((await callReporter(scene.resident, id)).status).toBe(403);
    const silent = await scene.submit(neighbour);
    expect((await get(scene.worker, silent)).reporterCallable).toBe(false);
    expect((await callReporter(scene.worker, silent.id)).problem).toMatchObject({
      ...{ status: 409, code: 'REPORTER_NOT_CALLABLE' },
    });
  });
});
