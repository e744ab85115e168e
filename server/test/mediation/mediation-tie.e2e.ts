import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import { v7 as uuid } from 'uuid';
import { messageAbout } from '../complaint/scene.js';
import { setMediationScene, type MediationScene } from './mediation-scene.js';

jest.setTimeout(60_000);

let scene: MediationScene;
beforeAll(async () => {
  scene = await setMediationScene();
});
afterAll(() => scene.server.close());

/** A mediation between the reporter and somebody of whom only a name was told. */
async function named(more: object = {}) {
  const typed = { id: uuid(), name: '楼下王姐', ...more };
  const parties = [{ id: uuid(), name: '李小明', reporter: true }, typed];
  const body = { id: uuid(), complaintId: (await scene.complaint()).id, parties };
  return { typed, it: (await scene.worker.call(mediationApi.start, { body })).body };
}

describe('a party of whom only a name was told', () => {
  it('is tied by the mediator to somebody of the registry, who hears of it and may confirm in the app', async () => {
    const { it, typed } = await named();
    expect(it.parties[1]).toMatchObject({ inApp: false, residentId: null });
    await expect(scene.neighbour.call(mediationApi.getOwn, { params: { id: it.id } })).resolves.toMatchObject(
      { status: 404 },
    );
    const tie = { partyId: typed.id, residentId: scene.neighbourId };
    const tied = await scene.act(scene.worker, it, 'tieParty', tie);
    expect(tied.parties[1]).toMatchObject({ inApp: true, residentId: scene.neighbourId, name: '楼下王姐' });
    expect(tied.timeline.at(-1)).toMatchObject({ type: 'MediationPartyTied', partyName: '楼下王姐' });
    expect(tied.availableActions).not.toContain('tieParty');
    await messageAbout(scene.neighbour, it.id, 'mediationStarted');
    expect((await scene.own(scene.neighbour, it.id)).state).toBe('mediating');
    // sent again after a lost answer
    expect((await scene.act(scene.worker, it, 'tieParty', tie)).version).toBe(tied.version);
  });

  it('is nobody who is a party already, or whom the mediator does not see', async () => {
    const { it, typed } = await named();
    const tie = (residentId: string) =>
      scene.worker.call(mediationApi.tieParty, {
        params: { id: it.id },
        body: { version: it.version, partyId: typed.id, residentId },
      });
    const elsewhere = await scene.factory.grid();
    const stranger = await scene.factory.resident(elsewhere, { name: '外人' });
    for (const residentId of [stranger.id, uuid()]) {
      expect((await tie(residentId)).problem).toMatchObject({
        ...{ code: 'MEDIATION_TARGET_UNKNOWN', fields: [{ path: 'body.residentId' }] },
      });
    }
  });

  it('sees their side as soon as they tie their account to their household', async () => {
    const { factory, place } = scene;
    const resident = await factory.resident(place, { name: '王新来', relation: 'child' });
    const { it } = await named({ name: '王新来', residentId: resident.id });
    expect(it.parties[1]).toMatchObject({ inApp: false, residentId: resident.id });
    const proposed = await scene.act(scene.worker, it, 'propose', {
      ...{ agreementId: uuid(), text: '各退一步' },
    });
    const person = await factory.account('王*来');
    const by = await scene.as(person);
    const asked = await by.call(householdTieApi.request, {
      body: { id: uuid(), roomId: place.household.roomId, name: '王新来', phone: '13800005678' },
    });
    expect(asked.status).toBe(201);
    const params = { id: asked.body.id };
    const confirm = { version: asked.body.version, residentId: resident.id };
    expect((await scene.worker.call(householdTieApi.confirm, { params, body: confirm })).status).toBe(200);
    const after = (await scene.worker.call(mediationApi.get, { params: { id: it.id } })).body;
    expect(after).toMatchObject({ state: 'confirming', version: proposed.version + 1 });
    expect(after.parties[1]).toMatchObject({ inApp: true, answer: 'waiting' });
    await messageAbout(by, it.id, 'mediationAgreement');
    expect((await scene.own(by, it.id)).availableActions).toEqual(['confirm', 'decline']);
  });
});
