import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import { v7 as uuid } from 'uuid';
import { Appointment } from '../../src/staff/entities/appointment.entity.js';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { messageAbout } from '../complaint/scene.js';
import { setMediationScene, type MediationScene } from '../mediation/mediation-scene.js';
import { writeMediation } from '../factory/mediation.js';
import { today } from './day.js';
import { upkeepAhead } from './upkeep-ahead.js';

jest.setTimeout(60_000);

let scene: MediationScene;
beforeAll(async () => {
  scene = await setMediationScene();
});
afterAll(() => scene.server.close());

const settle = () => upkeepAhead(scene.server.dataSource, 0).settleDue();

describe('what an officer of the town mediates for the community', () => {
  const officer = async () => {
    const { factory, place } = scene;
    const person = await factory.appointee(place.community, 'townOfficer');
    const complaint = await scene.complaint({ level: 'community' });
    const told = { level: 'community', mediatorRole: 'townOfficer' } as const;
    const people = { mediator: person, parties: [null, null] };
    const { mediation } = await writeMediation(factory, complaint, people, told);
    return { person, mediation };
  };

  const endOffice = async (staffMemberId: string) => {
    const { manager } = scene.server.dataSource;
    await manager.update(Appointment, { staffMemberId }, { validTo: today });
  };

  it('is left to the level above once their office is over', async () => {
    const { person, mediation } = await officer();
    const above = await scene.as(await scene.factory.appointee(scene.place.community, 'townOfficer'));
    await endOffice(person.staffMember?.id ?? '');
    await Promise.all([settle(), settle()]);
    const seen = await above.call(mediationApi.get, { params: { id: mediation.id } });
    expect(seen.body).toMatchObject({ mediatorName: null, version: 2 });
    expect(seen.body.next?.kind).toBe('appointment');
    await messageAbout(above, mediation.id, 'mediationLeft');
  });

  it('stays with them where only a post in a grid is over', async () => {
    const { person, mediation } = await officer();
    const { place, factory, server } = scene;
    await factory.save(GridAssignment, {
      ...{ id: uuid(), staffMemberId: person.staffMember?.id ?? '', role: 'gridWorker' },
      ...{ communityId: place.community.id, gridId: place.grid.id, microGridId: null, version: 1 },
      ...{ validFrom: '2026-01-01', validTo: today, createdAt: new Date() },
    });
    await settle();
    const by = await server.login(person.openId);
    const seen = await by.call(mediationApi.get, { params: { id: mediation.id } });
    expect(seen.body).toMatchObject({ mediatorName: '我', version: 1 });
  });
});
