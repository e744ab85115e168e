import type { BodyOf } from '@linge/shared/endpoint';
import { residentApi } from '@linge/shared/resident/resident.api';
import { v7 as uuid } from 'uuid';
import { Room } from '../../src/grid/entities/room.entity.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

export const day = '2026-11-01';

/** A grid with its worker, and rooms that nobody lives in. */
export interface FamilyScene {
  readonly server: TestServer;
  readonly factory: Factory;
  readonly place: GridPlace;
  readonly worker: ApiClient;
  /** A room of its own. */
  room(): Promise<string>;
  /** Moves a household in and answers its id and its people's, the head first. */
  moveIn(names: readonly string[]): Promise<{ householdId: string; residentIds: string[] }>;
}

export async function setFamilyScene(): Promise<FamilyScene> {
  const server = await startTestServer();
  const factory = new Factory(server.dataSource);
  const place = await factory.grid();
  const worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
  let number = 100;
  const scene: FamilyScene = {
    ...{ server, factory, place, worker },
    async room() {
      const where = { communityId: place.community.id, buildingUnitId: place.buildingUnit.id };
      return (await factory.save(Room, { id: uuid(), ...where, number: `${number++}`, floor: 1 })).id;
    },
    async moveIn(names) {
      const householdId = uuid();
      const residents = names.map((name, index) => person(name, index ? 'child' : 'head'));
      const body = {
        id: uuid(),
        day,
        householdId,
        roomId: await scene.room(),
        residency: 'permanent',
        residents,
      };
      const answer = await worker.call(residentApi.enterHousehold, { body: body as never });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.problem));
      return { householdId, residentIds: residents.map(({ id }) => id) };
    },
  };
  return scene;
}

type NewPerson = BodyOf<typeof residentApi.addResident>['resident'];

/** Somebody as a worker types them in. */
export function person(
  name: string,
  relation: NewPerson['relation'],
  told: Partial<NewPerson> = {},
): NewPerson {
  return {
    ...{ id: uuid(), name, relation, sex: 'female', birthDate: '1990-01-01', residency: 'permanent' },
    ...told,
  };
}
