import { expect } from '@jest/globals';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import type {
  CorrectPickUp,
  DeskChild,
  HandOver,
  PickUpDesk,
} from '@linge/shared/pick-up/pick-up-desk.schema';
import type { Authorise, OwnPickUp } from '@linge/shared/pick-up/pick-up.schema';
import { v7 as uuid } from 'uuid';
import type { Resident } from '../../src/resident/entities/resident.entity.js';
import { setActivityScene, type ActivityScene, type Neighbour } from '../activity/activity-scene.js';
import type { TestResident } from '../factory/resident.js';
import type { Answer, ApiClient } from '../support/api-client.js';
import type { TestServerOptions } from '../support/test-server.js';

/** A child in a class that is on, with the guardian who signed it up. */
export interface SignedUpChild {
  readonly activity: ActivityDesk;
  readonly signUpId: string;
  readonly guardian: Neighbour;
  readonly child: Resident;
  /** Of the session. */
  readonly startsAt: string;
}

export interface PickUpScene extends ActivityScene {
  /** The class of half past five; its session is moved by `moved`. */
  published5(places?: number): Promise<ActivityDesk>;
  /** Signs a child up for a class, which then began so many minutes ago. */
  childIn(told?: TestResident, minutesAgo?: number): Promise<SignedUpChild>;
  /** The same for several children of one class, each with a guardian of its own. */
  childrenIn(count: number, minutesAgo?: number): Promise<SignedUpChild[]>;
  own(by: ApiClient, signUpId: string): Promise<OwnPickUp>;
  tryAuthorise(by: ApiClient, signUpId: string, body: Partial<Authorise>): Promise<Answer<OwnPickUp>>;
  /** The grandmother, by name and phone. @returns the id */
  authoriseGrandmother(of: SignedUpChild): Promise<string>;
  revoke(of: SignedUpChild, authorisationId: string): Promise<Answer<OwnPickUp>>;
  list(by: ApiClient, activityId: string): Promise<Answer<PickUpDesk>>;
  childOnDesk(by: ApiClient, of: SignedUpChild): Promise<DeskChild>;
  handOver(by: ApiClient, of: SignedUpChild, body: Partial<HandOver>): Promise<Answer<DeskChild>>;
  correct(
    by: ApiClient,
    of: SignedUpChild,
    pickUpId: string,
    body: Omit<CorrectPickUp, 'id'>,
  ): Promise<Answer<DeskChild>>;
}

export const grandmother = {
  ...{ kind: 'named', name: '李桂芳', relation: 'paternalGrandmother', phone: '10001237788' },
  agreed: true,
} as const satisfies Partial<Authorise>;

/** A birth date of so many years ago, and some weeks. */
export const bornYearsAgo = (years: number) => {
  const day = new Date(Date.now() - (years * 365.25 + 60) * 86_400_000);
  return day.toISOString().slice(0, 10);
};

export async function setPickUpScene(options?: TestServerOptions): Promise<PickUpScene> {
  const scene = await setActivityScene(options);
  const published5: PickUpScene['published5'] = (places = 10) =>
    scene.published({
      ...{ kind: 'class', title: '五点半课堂', place: '社区儿童之家', needsGuardianConsent: true },
      roles: [{ id: uuid(), name: '学生', places }],
    });
  const signedUp = async (activity: ActivityDesk, told: TestResident = {}) => {
    const guardian = await scene.neighbour({ name: '李建', sex: 'male', phone: '10001230001' });
    const child = await scene.relative(guardian, { name: '李小明', birthDate: bornYearsAgo(8), ...told });
    const asked = { residentId: child.id, guardianConsent: true };
    const { id: signUpId } = await scene.signUp(guardian.api, activity, asked);
    return { activity, signUpId, guardian, child };
  };
  const began = async (activityId: string, minutesAgo: number) => {
    await scene.beginsIn(activityId, -minutesAgo);
    const { sessions } = await scene.desk(activityId);
    return sessions[0]?.startsAt ?? '';
  };
  const handOver: PickUpScene['handOver'] = (by, { activity, signUpId, startsAt }, body) =>
    by.call(pickUpApi.handOver, {
      params: { id: activity.id },
      body: { id: uuid(), signUpId, startsAt, to: 'guardian', ...body },
    });
  const tryAuthorise: PickUpScene['tryAuthorise'] = (by, signUpId, body) =>
    by.call(pickUpApi.authorise, {
      params: { id: signUpId },
      body: { id: uuid(), kind: 'alone', ...body },
    });
  const list: PickUpScene['list'] = (by, id) => by.call(pickUpApi.listDesk, { params: { id } });
  return {
    ...scene,
    ...{ published5, handOver, tryAuthorise, list },
    async childIn(told, minutesAgo = 30) {
      const one = await signedUp(await published5(), told);
      return { ...one, startsAt: await began(one.activity.id, minutesAgo) };
    },
    async childrenIn(count, minutesAgo = 30) {
      const activity = await published5(count);
      const all: Omit<SignedUpChild, 'startsAt'>[] = [];
      for (let number = 1; number <= count; number++) {
        all.push(await signedUp(activity, { name: `孩子${number}` }));
      }
      const startsAt = await began(activity.id, minutesAgo);
      return all.map((one) => ({ ...one, startsAt }));
    },
    async own(by, id) {
      return (await by.call(pickUpApi.getOwn, { params: { id } })).body;
    },
    async authoriseGrandmother({ guardian, signUpId }) {
      const id = uuid();
      const answer = await tryAuthorise(guardian.api, signUpId, { id, ...grandmother });
      expect(answer.status).toBe(201);
      return id;
    },
    revoke: ({ guardian, signUpId }, authorisationId) =>
      guardian.api.call(pickUpApi.revoke, { params: { id: signUpId, authorisationId } }),
    async childOnDesk(by, { activity, signUpId }) {
      const { items } = (await list(by, activity.id)).body;
      const found = items.find((one) => one.signUpId === signUpId);
      if (!found) throw new Error('The child is not on the list');
      return found;
    },
    correct: (by, { activity }, pickUpId, body) =>
      by.call(pickUpApi.correct, {
        params: { id: activity.id, pickUpId },
        body: { id: uuid(), ...body },
      }),
  };
}
