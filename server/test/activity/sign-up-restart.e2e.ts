import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { activityApi } from '@linge/shared/activity/activity.api';
import type { OwnSignUp } from '@linge/shared/activity/sign-up.schema';
import { v7 as uuid } from 'uuid';
import { eventually } from '../complaint/scene.js';
import { tied } from '../household-tie/registry.js';
import { ApiClient, type Answer } from '../support/api-client.js';
import { ownDatabaseServer, type OwnDatabaseServer } from '../support/own-database-server.js';
import { countsAgree, setActivityScene, type ActivityScene } from './activity-scene.js';

const people = 500;
const places = 50;
jest.setTimeout(600_000);

interface Somebody {
  readonly api: ApiClient;
  readonly signUpId: string;
}

let scene: ActivityScene;
let server: OwnDatabaseServer;
let activity: ActivityDesk;
const crowd: Somebody[] = [];

beforeAll(async () => {
  server = await ownDatabaseServer();
  scene = await setActivityScene({ database: server.database });
  const second = await scene.server.startSecond();
  activity = await scene.published({ roles: [{ id: uuid(), name: '清洁', places }] });
  const joins = async (number: number): Promise<Somebody> => {
    const resident = await scene.factory.resident(scene.place, { name: `居民${number}`, relation: 'other' });
    const { openId } = await tied(scene.factory, scene.place, resident);
    const { token = '' } = await scene.server.login(openId);
    return { api: new ApiClient(number % 2 ? second.url : scene.server.url, token), signUpId: uuid() };
  };
  for (let number = 0; number < people; number += 20) {
    crowd.push(...(await Promise.all(Array.from({ length: 20 }, (_, step) => joins(number + step)))));
  }
});
afterAll(() => scene.server.close());

const send = ({ api, signUpId }: Somebody): Promise<Answer<OwnSignUp>> =>
  api.call(activityApi.signUp, {
    params: { id: activity.id },
    body: { id: signUpId, roleIds: activity.roles.map(({ id }) => id) },
  });

async function signedUp(): Promise<number> {
  const [row] = await scene.server.dataSource.query<[{ count: string }]>(
    'SELECT COUNT(*) AS count FROM sign_ups WHERE activity_id = ?',
    [activity.id],
  );
  return Number(row.count);
}

/** The database ends while they are at it, and is back after a while. */
async function restartAfter(more: number): Promise<void> {
  const before = await signedUp();
  await eventually(async () => ((await signedUp()) >= before + more ? true : undefined), 60_000);
  await server.restart();
}

describe(`${people} people sign up for ${places} places while the database is restarted`, () => {
  it('nobody is told anything but that they are in, wait, or should try again; trying again gives the one place', async () => {
    const answered = new Map<string, OwnSignUp>();
    let left: readonly Somebody[] = crowd;
    let refused = 0;
    for (let round = 0; left.length; round++) {
      expect(round).toBeLessThan(30);
      // In the middle of the first wave, and of those who try again.
      const restarting = round < 2 ? restartAfter(40) : Promise.resolve();
      const answers = await Promise.all(left.map(send));
      await restarting;
      for (const [index, answer] of answers.entries()) {
        if (answer.status === 200 || answer.status === 201) {
          answered.set(left[index]!.signUpId, answer.body);
          continue;
        }
        refused++;
        expect([answer.status, answer.problem.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      left = left.filter(({ signUpId }) => !answered.has(signUpId));
    }
    expect(refused).toBeGreaterThan(0);

    const rows = await scene.server.dataSource.query<{ id: string; ticket: number; state: string }[]>(
      'SELECT id, ticket, state FROM sign_ups WHERE activity_id = ? ORDER BY ticket',
      [activity.id],
    );
    expect(rows.map(({ ticket }) => ticket)).toEqual(Array.from({ length: people }, (_, index) => index + 1));
    expect(rows.map(({ state }) => state)).toEqual([
      ...Array<string>(places).fill('in'),
      ...Array<string>(people - places).fill('waiting'),
    ]);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(crowd.map(({ signUpId }) => signUpId)));
    // What somebody was answered, before or after, is what became of them.
    for (const { id, state } of rows) expect(answered.get(id)?.state).toBe(state);
    await countsAgree(scene, activity.id);
  });

  it('each of them is told once', async () => {
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
