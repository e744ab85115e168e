import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import { v7 as uuid } from 'uuid';
import { MediationPartRepository } from '../../src/mediation/mediation-part.repository.js';
import { MediationRepository } from '../../src/mediation/mediation.repository.js';
import { hoursAhead, setMediationScene, type MediationScene } from './mediation-scene.js';

jest.setTimeout(60_000);
const rounds = 8;

let scene: MediationScene;
beforeAll(async () => {
  scene = await setMediationScene();
});
afterAll(() => scene.server.close());

const get = async (id: string) => (await scene.worker.call(mediationApi.get, { params: { id } })).body;

describe('at the same moment', () => {
  it('two parties confirm: both count, and the agreement holds once', async () => {
    for (let round = 0; round < rounds; round++) {
      const { id, agreement } = await scene.proposed();
      const input = { params: { id }, body: { agreementId: agreement?.id ?? '' } };
      const answers = await Promise.all(
        [scene.resident, scene.neighbour, scene.resident].map((by) => by.call(mediationApi.confirm, input)),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const after = await get(id);
      expect(after).toMatchObject({ state: 'agreed', version: 4 });
      expect(after.followUps).toHaveLength(2);
      expect(after.timeline.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    }
  });

  it('one confirms and the text is changed: no confirmation of the old text counts for the new one', async () => {
    for (let round = 0; round < rounds; round++) {
      const { id, version, agreement } = await scene.proposed();
      const confirm = { params: { id }, body: { agreementId: agreement?.id ?? '' } };
      const changed = { version, agreementId: uuid(), text: '另一种写法' };
      const [said, proposed] = await Promise.all([
        scene.neighbour.call(mediationApi.confirm, confirm),
        scene.worker.call(mediationApi.propose, { params: { id }, body: changed }),
      ]);
      const after = await get(id);
      // Whoever was second is told; a confirmation that came first belongs to the text that it was given to.
      expect([said.status, proposed.status].sort()).toEqual([200, 409]);
      const confirmed = after.parties.map(({ answer }) => answer);
      expect(after.agreement?.number).toBe(proposed.status === 200 ? 2 : 1);
      expect(confirmed).toEqual(proposed.status === 200 ? ['waiting', 'waiting'] : ['waiting', 'app']);
    }
  });

  it('a worker begins two from one complaint: there is one', async () => {
    for (let round = 0; round < rounds; round++) {
      const complaintId = (await scene.complaint()).id;
      const answers = await Promise.all(
        [1, 2].map((one) => {
          const parties = [1, 2].map((other) => ({ id: uuid(), name: `某人${one}${other}` }));
          return scene.worker.call(mediationApi.start, { body: { id: uuid(), complaintId, parties } });
        }),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    }
  });
});

describe('whoever takes mediations over', () => {
  it('finds them as they are now, whatever was read before they were locked', async () => {
    const { id } = await scene.started();
    const seen = await get(id);
    const { dataSource } = scene.server;
    const repository = new MediationRepository(dataSource);
    const parts = new MediationPartRepository(dataSource);
    const appointmentId = uuid();
    await dataSource.transaction(async (manager) => {
      // From here on the transaction reads what was there by now.
      await manager.query('SELECT COUNT(*) FROM mediations');
      const partyIds = seen.parties.map((party) => party.id);
      const at = { appointmentId, startsAt: hoursAhead(30), place: '调解室', partyIds };
      await scene.act(scene.worker, seen, 'invite', at);
      const { account } = scene.workerPerson;
      const locked = await repository.lockMediatedBy(account.id, scene.place.community.id, manager);
      const row = locked.find((one) => one.id === id);
      expect(row?.version).toBe(2);
      const of = row && (await parts.of(row, manager, true));
      expect(of?.appointments.map((one) => one.id)).toEqual([appointmentId]);
    });
  });
});
