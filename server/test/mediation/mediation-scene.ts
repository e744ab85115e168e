import { expect } from '@jest/globals';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import type { StaffMediationAction } from '@linge/shared/mediation/mediation-action.schema';
import type { Mediation, OwnMediation } from '@linge/shared/mediation/mediation.schema';
import { v7 as uuid } from 'uuid';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { HouseholdTie } from '../../src/household-tie/entities/household-tie.entity.js';
import { setScene, type Scene } from '../complaint/scene.js';
import { writeComplaint } from '../factory/complaint.js';
import type { Person } from '../factory/factory.js';
import { phonePhoto, upload } from '../file/pictures.js';
import type { ApiClient } from '../support/api-client.js';

/** Two neighbours at odds, one of whom reported it, and a worker who deals with it. */
export interface MediationScene extends Scene {
  /** Lives next door, is in the registry, and uses an account. */
  readonly neighbour: ApiClient;
  readonly neighbourPerson: Person;
  readonly neighbourId: string;
  /** A complaint about a dispute that the worker handles. */
  complaint(told?: Partial<Complaint>): Promise<Complaint>;
  /** A mediation of it between the reporter and the neighbour. */
  started(): Promise<Mediation>;
  /** The same with a text that waits for both. */
  proposed(): Promise<Mediation>;
  act(by: ApiClient, seen: Mediation, action: StaffMediationAction, more?: object): Promise<Mediation>;
  own(by: ApiClient, id: string): Promise<OwnMediation>;
  /** A signed sheet. */
  photo(by: ApiClient): Promise<string>;
}

export async function setMediationScene(): Promise<MediationScene> {
  const scene = await setScene();
  const { factory, place, worker, workerPerson, residentPerson } = scene;
  const nextDoor = await factory.neighbouring(place);
  const { id: neighbourId } = await factory.resident(nextDoor, { name: '周邻居' });
  const neighbourPerson = await factory.account('周*居');
  await factory.save(HouseholdTie, {
    ...{ id: uuid(), communityId: place.community.id, accountId: neighbourPerson.account.id },
    ...{
      householdId: nextDoor.household.id,
      residentId: neighbourId,
      confirmedAt: new Date(),
      endedAt: null,
    },
  });
  const picture = await phonePhoto(200, 150);
  const complaint = (told: Partial<Complaint> = {}) =>
    writeComplaint(
      factory,
      place,
      'accepted',
      { reporter: residentPerson, handler: workerPerson },
      { sensitive: true, anonymous: false, text: '楼上天天夜里拖椅子', ...told },
    );
  const act: MediationScene['act'] = async (by, { id, version }, action, more = {}) => {
    const answer = await by.call(mediationApi[action], {
      params: { id },
      body: { version, ...more } as never,
    });
    expect([action, answer.status]).toEqual([action, 200]);
    return answer.body;
  };
  const started = async () => {
    const parties = [
      { id: uuid(), name: '李小明', reporter: true, phone: '13800001234' },
      { id: uuid(), name: '周邻居', residentId: neighbourId },
    ];
    const body = { id: uuid(), complaintId: (await complaint()).id, parties };
    return (await worker.call(mediationApi.start, { body })).body;
  };
  return {
    ...scene,
    neighbourId,
    neighbourPerson,
    neighbour: await scene.as(neighbourPerson),
    complaint,
    started,
    act,
    async proposed() {
      return act(worker, await started(), 'propose', { agreementId: uuid(), text: '十点以后不拖椅子' });
    },
    async own(by, id) {
      return (await by.call(mediationApi.getOwn, { params: { id } })).body;
    },
    async photo(by) {
      return (await upload(by, picture)).link.id;
    },
  };
}

export const hoursAhead = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
