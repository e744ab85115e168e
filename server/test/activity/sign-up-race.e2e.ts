import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { activityApi } from '@linge/shared/activity/activity.api';
import type { SignUpState } from '@linge/shared/activity/sign-up.schema';
import { v7 as uuid } from 'uuid';
import { nextInLine } from '../../src/activity/sign-up.policy.js';
import { eventually } from '../complaint/scene.js';
import { tied } from '../household-tie/registry.js';
import { ApiClient } from '../support/api-client.js';
import { countsAgree, setActivityScene, type ActivityScene } from './activity-scene.js';

const people = 500;
const places = { desk: 5, guide: 15, clean: 30 } as const;
const cancellations = 50;
jest.setTimeout(600_000);

interface Somebody {
  readonly api: ApiClient;
  readonly residentId: string;
  readonly signUpId: string;
  readonly wanted: readonly string[];
}

interface Row {
  readonly id: string;
  readonly ticket: number;
  readonly state: SignUpState;
  readonly roleId: string | null;
  readonly version: number;
}

let scene: ActivityScene;
let activity: ActivityDesk;
let crowd: Somebody[] = [];
/** Always the same, so that a failure can be met again. */
let seed = 20_261_128;
const chance = () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, key: chance() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);

beforeAll(async () => {
  scene = await setActivityScene();
  const second = await scene.server.startSecond();
  const roles = Object.entries(places).map(([name, count]) => ({ id: uuid(), name, places: count }));
  activity = await scene.published({ roles });
  const ids = roles.map(({ id }) => id);
  const joins = async (number: number): Promise<Somebody> => {
    const wanted = shuffled(ids).slice(0, 1 + Math.floor(chance() * ids.length));
    const resident = await scene.factory.resident(scene.place, { name: `居民${number}`, relation: 'other' });
    const { openId } = await tied(scene.factory, scene.place, resident);
    const { token = '' } = await scene.server.login(openId);
    const url = number % 2 ? second.url : scene.server.url;
    return { api: new ApiClient(url, token), residentId: resident.id, signUpId: uuid(), wanted };
  };
  for (let number = 0; number < people; number += 20) {
    crowd.push(...(await Promise.all(Array.from({ length: 20 }, (_, step) => joins(number + step)))));
  }
  crowd = shuffled(crowd);
});
afterAll(() => scene.server.close());

const rows = () =>
  scene.server.dataSource.query<Row[]>(
    'SELECT id, ticket, state, role_id AS roleId, version FROM sign_ups WHERE activity_id = ? ORDER BY ticket',
    [activity.id],
  );
const byId = new Map<string, Somebody>();
const who = (id: string) => byId.get(id)!;
const answer = ({ api }: Somebody, { id, version }: Row, action: 'leave' | 'accept' | 'decline') =>
  api.call(activityApi[action], { params: { id: activity.id, signUpId: id }, body: { version } });

/** Places are given once, and whoever still waits wants nothing that somebody behind them was given or offered. */
async function isFair(): Promise<void> {
  const all = await rows();
  for (const role of activity.roles) {
    const given = all.filter(({ roleId, state }) => roleId === role.id && ['in', 'offered'].includes(state));
    expect(given.length).toBeLessThanOrEqual(role.places);
  }
  const waiting = all.filter(({ state }) => state === 'waiting');
  const jumped = all.filter(
    ({ ticket, roleId }) =>
      roleId !== null && waiting.some((one) => one.ticket < ticket && who(one.id).wanted.includes(roleId)),
  );
  expect(jumped).toEqual([]);
  await countsAgree(scene, activity.id);
}

describe(`${people} people sign up at the same instant, on two servers`, () => {
  it('exactly as many are in as there are places, and the others wait in the order in which they were taken', async () => {
    const answers = await Promise.all(
      crowd.map(({ api, signUpId, wanted }) =>
        api.call(activityApi.signUp, {
          params: { id: activity.id },
          body: { id: signUpId, roleIds: [...wanted] },
        }),
      ),
    );
    for (const one of crowd) byId.set(one.signUpId, one);
    expect(answers.filter(({ status }) => status !== 201).map(({ problem }) => problem)).toEqual([]);

    const all = await rows();
    expect(all.map(({ ticket }) => ticket)).toEqual(Array.from({ length: people }, (_, index) => index + 1));
    // As if they had stood in one line before one desk.
    const roles = activity.roles.map(({ id, places: count }) => ({
      id,
      places: count,
      taken: 0,
      offered: 0,
    }));
    const line = all.map(({ id, ticket }) => ({ id, ticket, wanted: who(id).wanted }));
    const expected = new Map(nextInLine(roles, line).map(({ id, roleId }) => [id, roleId]));
    expect(all.filter(({ state }) => state === 'in').map(({ id, roleId }) => [id, roleId])).toEqual(
      all.filter(({ id }) => expected.has(id)).map(({ id }) => [id, expected.get(id)]),
    );
    expect(all.filter(({ state }) => state === 'in')).toHaveLength(50);
    expect(all.filter(({ state }) => state === 'waiting')).toHaveLength(people - 50);
    await isFair();
  });

  it('was told to each of them, once', async () => {
    const told = await eventually(async () => {
      const [row] = await scene.server.dataSource.query<{ count: string; people: string }[]>(
        `SELECT COUNT(*) AS count, COUNT(DISTINCT account_id) AS people FROM messages
          WHERE subject_id = ? AND kind = 'activitySignedUp'`,
        [activity.id],
      );
      return Number(row?.people) === people ? row : undefined;
    }, 120_000);
    expect(Number(told.count)).toBe(people);
  });
});

describe(`${cancellations} of them leave at once, and others take, refuse or forget what they are offered`, () => {
  it('never is there one too many, and nobody jumps the line', async () => {
    const inside = (await rows()).filter(({ state }) => state === 'in');
    const leaving = shuffled(inside).slice(0, cancellations);
    const left = await Promise.all(leaving.map((row) => answer(who(row.id), row, 'leave')));
    expect(left.map(({ status }) => status)).toEqual(Array<number>(leaving.length).fill(200));
    await isFair();

    for (let round = 0; round < 5; round++) {
      const offered = (await rows()).filter(({ state }) => state === 'offered');
      expect(offered.length).toBeGreaterThan(0);
      const answers = await Promise.all(
        shuffled(offered)
          .slice(0, Math.ceil(offered.length * 0.7))
          .map((row) => answer(who(row.id), row, chance() < 0.4 ? 'accept' : 'decline')),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      await isFair();
      const forgotten = (await rows()).filter(({ state }) => state === 'offered').map(({ id }) => id);
      await scene.offersEnded(activity.id);
      await eventually(async () => {
        const now = await rows();
        const open = now.filter(({ id, state }) => forgotten.includes(id) && state === 'offered');
        return open.length ? undefined : true;
      });
      await isFair();
    }
    const inNow = (await rows()).filter(({ state }) => ['in', 'offered'].includes(state));
    expect(inNow).toHaveLength(50);
  });

  it('answers that come together with the clock and with one another end in one of them', async () => {
    const offered = (await rows()).filter(({ state }) => state === 'offered');
    await scene.offersEnded(activity.id);
    const answers = await Promise.all(
      offered.flatMap((row) => [answer(who(row.id), row, 'accept'), answer(who(row.id), row, 'decline')]),
    );
    expect(answers.every(({ status }) => [200, 409].includes(status))).toBe(true);
    await eventually(async () => {
      const now = await rows();
      return now.some(({ id, state }) => state === 'offered' && offered.some((row) => row.id === id))
        ? undefined
        : true;
    });
    await isFair();
  });
});
