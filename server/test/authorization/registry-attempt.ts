import { v7 as uuid } from 'uuid';
import { Room } from '../../src/grid/entities/room.entity.js';
import { OtherHome } from '../../src/resident/entities/other-home.entity.js';
import type { Factory, GridPlace } from '../factory/factory.js';
import type { Attempt } from './attempt.js';

const day = '2026-11-01';
const told = () => ({ id: uuid(), day, version: 1 });
const newcomer = (relation: string) => ({
  ...{ id: uuid(), name: '新来', relation, sex: 'female', birthDate: '1990-01-01' },
  residency: 'permanent',
});
const to = (id: string, body: object) => ({ params: { id }, body });

/** A household with a head and a child in the place that is tried. */
async function family({ target, factory }: Attempt) {
  const place = await neighbours(factory, target);
  const head = await factory.resident(place);
  const child = await factory.resident(place, { relation: 'child', birthDate: '2015-05-05' });
  return { place, householdId: place.household.id, head, child };
}

/** Another household in the same grid. */
function neighbours(factory: Factory, target: GridPlace): Promise<GridPlace> {
  return factory.neighbouring(target);
}

export const registryRequests = {
  'household.enter': async ({ target, factory }: Attempt) => {
    const { id: roomId } = await factory.save(Room, {
      ...{ id: uuid(), communityId: target.community.id, buildingUnitId: target.buildingUnit.id },
      ...{ number: uuid().slice(-12), floor: 1 },
    });
    const residents = [newcomer('head')];
    return { body: { id: uuid(), day, householdId: uuid(), roomId, residency: 'permanent', residents } };
  },
  'household.addResident': async (attempt: Attempt) => {
    const { householdId } = await family(attempt);
    return to(householdId, { id: uuid(), day, type: 'born', resident: newcomer('child') });
  },
  'household.change': async (attempt: Attempt) => {
    const { householdId } = await family(attempt);
    return to(householdId, { ...told(), residency: 'floating' });
  },
  'household.changeHead': async (attempt: Attempt) => {
    const { householdId, head, child } = await family(attempt);
    return to(householdId, { ...told(), headId: child.id, relations: { [head.id]: 'parent' } });
  },
  'household.join': async (attempt: Attempt) => {
    const { householdId } = await family(attempt);
    const other = await neighbours(attempt.factory, attempt.target);
    const { id } = await attempt.factory.resident(other);
    return to(householdId, {
      ...told(),
      otherHouseholdId: other.household.id,
      relations: { [id]: 'otherRelative' },
    });
  },
  'household.split': async (attempt: Attempt) => {
    const { householdId, child, place } = await family(attempt);
    const { roomId } = place.household;
    const relations = { [child.id]: 'head' };
    return to(householdId, { ...told(), newHouseholdId: uuid(), roomId, residency: 'permanent', relations });
  },
  'household.moveOut': async (attempt: Attempt) => to((await family(attempt)).householdId, told()),
  'household.timeline': async (attempt: Attempt) => ({ params: { id: (await family(attempt)).householdId } }),
  'resident.correct': async (attempt: Attempt) =>
    to((await family(attempt)).child.id, { id: uuid(), version: 1, fields: { occupation: '学生' } }),
  'resident.leave': async (attempt: Attempt) =>
    to((await family(attempt)).child.id, { ...told(), type: 'movedOut' }),
  'resident.move': async (attempt: Attempt) => {
    const { child } = await family(attempt);
    const other = await neighbours(attempt.factory, attempt.target);
    await attempt.factory.resident(other);
    return to(child.id, { ...told(), householdId: other.household.id, relation: 'grandchild' });
  },
  'resident.return': async (attempt: Attempt) => {
    const { householdId, place } = await family(attempt);
    const gone = await attempt.factory.resident(place, { relation: 'sibling', state: 'movedOut' });
    return to(gone.id, { ...told(), householdId, relation: 'sibling' });
  },
  'resident.renewTerm': async (attempt: Attempt) =>
    to((await family(attempt)).child.id, { id: uuid(), version: 1, termEndsOn: '2027-11-01' }),
  'resident.timeline': async (attempt: Attempt) => ({ params: { id: (await family(attempt)).child.id } }),
  'resident.addHome': async (attempt: Attempt) => {
    const other = await neighbours(attempt.factory, attempt.target);
    await attempt.factory.resident(other);
    const { child } = await family(attempt);
    return to(child.id, { id: uuid(), day, householdId: other.household.id, relation: 'grandchild' });
  },
  'resident.endHome': async (attempt: Attempt) => {
    const other = await neighbours(attempt.factory, attempt.target);
    const { child } = await family(attempt);
    const { id: otherHomeId } = await attempt.factory.save(OtherHome, {
      ...{
        id: uuid(),
        communityId: child.communityId,
        residentId: child.id,
        householdId: other.household.id,
      },
      ...{ relation: 'grandchild', since: day, until: null },
    });
    return to(child.id, { id: uuid(), day, otherHomeId });
  },
  'resident.listOtherHomes': async (attempt: Attempt) => ({
    params: { id: (await family(attempt)).child.id },
  }),
  'household.listOtherResidents': async (attempt: Attempt) => ({
    params: { id: (await family(attempt)).householdId },
  }),
};
