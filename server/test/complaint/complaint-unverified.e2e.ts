import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintStuckApi } from '@linge/shared/complaint/complaint-stuck.api';
import { messageApi } from '@linge/shared/message/message.api';
import { Clock } from '../../src/common/clock/clock.js';
import { addDays } from '../../src/common/clock/working-day.policy.js';
import type { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { Account } from '../../src/account/entities/account.entity.js';
import { isPublishedWorkingDay } from '../../src/working-calendar/published-calendar.js';
import { writeComplaint } from '../factory/complaint.js';
import type { Person } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { act } from './act.js';
import { stuckReminderOn } from './stuck-reminder.js';
import { setScene, type Scene } from './scene.js';

jest.setTimeout(60_000);

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
/** The reporter had time to answer, and whoever may check it more than three working days since. */
const longSilent = daysAgo(30);
/** The next working days, today among them where it is one. */
const days = Array.from({ length: 30 }, (_, ahead) => addDays(new Clock().today(), ahead)).filter(
  isPublishedWorkingDay,
);

let scene: Scene;
let officer: ApiClient;
let admin: Person;
let adminApi: ApiClient;
beforeAll(async () => {
  scene = await setScene();
  const { factory, place } = scene;
  officer = await scene.as(await factory.appointee(place.community, 'townOfficer'));
  admin = await factory.appointee(place.community, 'communityAdmin');
  adminApi = await scene.as(admin);
});
afterAll(() => scene.server.close());

const write = (
  state: Complaint['state'],
  clockStoppedAt: Date,
  reporter: Person | null = scene.residentPerson,
  handler = scene.workerPerson,
) =>
  writeComplaint(
    scene.factory,
    scene.place,
    state,
    { reporter, handler },
    { createdAt: daysAgo(31), clockStoppedAt },
  );
const unverified = async (by: ApiClient) => {
  const query = { reason: 'unverified', limit: 100 } as const;
  const { items } = (await by.call(complaintStuckApi.list, { query })).body;
  const { reasons } = (await by.call(complaintStuckApi.counts)).body;
  expect(reasons.find(({ reason }) => reason === 'unverified')?.count).toBe(items.length);
  return items.map(({ id }) => id).sort();
};
const told = async (by: ApiClient) =>
  (await by.call(messageApi.list)).body.items.filter(({ kind }) => kind === 'complaintsStuck');

describe('what waits to be checked, and nobody checks', () => {
  let waiting: Complaint[];
  let ofAdmin: Complaint;
  let justDone: Complaint;
  beforeAll(async () => {
    const { factory, server } = scene;
    const gone = await factory.account();
    await server.dataSource.manager.update(Account, { id: gone.account.id }, { deletedAt: new Date() });
    waiting = [
      await write('resolved', longSilent),
      await write('resolved', longSilent, null),
      await write('resolved', longSilent, gone),
      await write('resolved', longSilent, scene.workerPerson),
      await write('rejected', longSilent, null),
    ];
    ofAdmin = await write('resolved', longSilent, scene.residentPerson, admin);
    // None of these: the reporter may still say so, or appeal; it was just resolved; it was checked.
    await write('resolved', daysAgo(3));
    await write('rejected', longSilent);
    justDone = await write('resolved', new Date(), null);
    const checked = await write('resolved', longSilent);
    await act(scene.secretary, checked, 'verify');
  });

  it('is on the list of those who may check it, and of nobody who dealt with it', async () => {
    const all = [...waiting, ofAdmin].map(({ id }) => id).sort();
    for (const by of [scene.secretary, scene.admin, officer]) expect(await unverified(by)).toEqual(all);
    expect(await unverified(adminApi)).toEqual(waiting.map(({ id }) => id).sort());
    expect(await unverified(scene.worker)).toEqual([]);
  });

  it('is told to them each morning, until somebody checks', async () => {
    const remind = (morning: number) =>
      stuckReminderOn(scene.server.dataSource, days[morning] ?? '').remind();
    await remind(0);
    const bodies = async (by: ApiClient) => (await told(by)).map(({ body }) => body);
    expect(await bodies(adminApi)).toEqual(['等待核查 5 件。点开可以逐件查看、办理。']);
    for (const by of [scene.secretary, officer]) {
      expect(await bodies(by)).toEqual(['等待核查 6 件。点开可以逐件查看、办理。']);
    }
    expect(await told(scene.worker)).toEqual([]);
    await remind(1);
    expect(await told(scene.secretary)).toHaveLength(2);
    for (const one of [...waiting, ofAdmin, justDone]) await act(scene.secretary, one, 'verify');
    expect(await unverified(scene.secretary)).toEqual([]);
    await remind(2);
    expect(await told(scene.secretary)).toHaveLength(2);
  });
});
