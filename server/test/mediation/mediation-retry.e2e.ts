import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import { v7 as uuid } from 'uuid';
import type { ApiClient } from '../support/api-client.js';
import { hoursAhead, setMediationScene, type MediationScene } from './mediation-scene.js';

jest.setTimeout(60_000);

let scene: MediationScene;
beforeAll(async () => {
  scene = await setMediationScene();
});
afterAll(() => scene.server.close());

type Made = 'addParty' | 'invite' | 'propose';

const send = (by: ApiClient, action: Made, id: string, body: object) =>
  by.call(mediationApi[action], { params: { id }, body: body as never });

describe('what was sent before its answer was lost', () => {
  it.each<[Made, (partyIds: string[]) => object, object]>([
    ['addParty', () => ({ party: { id: uuid(), name: '楼下王姐' } }), { phone: '13800001234' }],
    [
      'invite',
      (partyIds) => ({ appointmentId: uuid(), startsAt: hoursAhead(30), place: '调解室', partyIds }),
      { startsAt: hoursAhead(50) },
    ],
    ['propose', () => ({ agreementId: uuid(), text: '十点以后不拖椅子' }), { followUpDays: [3] }],
  ])('%s: is done once, and is not taken for it once it says something else', async (action, of, change) => {
    const { id, version, parties } = await scene.started();
    const body = { version, ...of(parties.map((party) => party.id)) };
    const first = await send(scene.worker, action, id, body);
    const again = await send(scene.worker, action, id, body);
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    const changed =
      'party' in body ? { ...body, party: { ...(body.party as object), ...change } } : { ...body, ...change };
    const other = await send(scene.worker, action, id, changed);
    expect(other.problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
    const stored = await scene.worker.call(mediationApi.get, { params: { id } });
    expect(stored.body).toEqual(first.body);
  });

  it('is not taken for it from somebody else who mediates by now', async () => {
    const begun = await scene.started();
    const { id, version } = begun;
    const body = { version, agreementId: uuid(), text: '十点以后不拖椅子' };
    const { body: proposed } = await send(scene.worker, 'propose', id, body);
    const colleague = await scene.factory.gridStaff(scene.place, 'partTimeGridWorker');
    const given = { accountId: colleague.account.id, note: '我和一方是亲戚' };
    await scene.act(scene.worker, proposed, 'handOver', given);
    const other = await send(await scene.as(colleague), 'propose', id, body);
    expect(other.problem.code).toBe('ID_ALREADY_USED');
  });

  it('is known again after the text was declined', async () => {
    const { id, version } = await scene.started();
    const body = { version, agreementId: uuid(), text: '十点以后不拖椅子' };
    await send(scene.worker, 'propose', id, body);
    const declined = { agreementId: body.agreementId, note: '不行' };
    await scene.resident.call(mediationApi.decline, { params: { id }, body: declined });
    const again = await send(scene.worker, 'propose', id, body);
    expect([again.status, again.body.state]).toEqual([200, 'mediating']);
  });
});
