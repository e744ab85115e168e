import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messageApi } from '@linge/shared/message/message.api';
import { Clock } from '../../src/common/clock/clock.js';
import { hourOf } from '../../src/common/clock/working-day.policy.js';
import { Mornings } from '../../src/common/work/mornings.js';
import { Resident } from '../../src/resident/entities/resident.entity.js';
import { TermReminder } from '../../src/resident/term-reminder.js';
import { TermReminderRepository } from '../../src/resident/term-reminder.repository.js';
import { StaffRepository } from '../../src/staff/staff.repository.js';
import { StaffService } from '../../src/staff/staff.service.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import { inboxes } from '../factory/message.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

let server: TestServer;
let place: GridPlace;
let prolonged: Resident;
let worker: ApiClient;
let otherWorker: ApiClient;
let admin: ApiClient;

/** The reminder of a server on that day, eight in the morning in Shanghai unless told. */
function reminderOn(day: string, hour = 8): TermReminder {
  const { dataSource } = server;
  const clock = new (class extends Clock {
    override now(): Date {
      return hourOf(day, hour);
    }
  })();
  const messages = inboxes(dataSource, clock);
  const staff = new StaffService(new StaffRepository(dataSource));
  const terms = new TermReminderRepository(dataSource);
  return new TermReminder(dataSource, terms, messages, staff, new Mornings(dataSource, clock), clock);
}

const inbox = async (client: ApiClient) =>
  (await client.call(messageApi.list)).body.items.map(({ title, body }) => `${title}：${body}`);

beforeAll(async () => {
  server = await startTestServer();
  const factory = new Factory(server.dataSource);
  place = await factory.grid();
  const elsewhere = await factory.grid(place.community);
  const vacant = await factory.grid(place.community);
  const floating = { residency: 'floating', relation: 'coTenant' } as const;
  prolonged = await factory.resident(place, { ...floating, termEndsOn: '2027-03-31' });
  await factory.resident(place, { ...floating, termEndsOn: '2027-03-31' });
  await factory.resident(place, { ...floating, termEndsOn: '2027-03-31', state: 'movedOut' });
  await factory.resident(place, { ...floating, termEndsOn: '2027-04-01' });
  await factory.resident(vacant, { ...floating, termEndsOn: '2027-03-31' });
  worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
  otherWorker = await server.login((await factory.gridStaff(elsewhere, 'gridWorker')).openId);
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
}, 60_000);
afterAll(() => server.close());

const soon = '本网格 2 位流动人口居住期将满：居住期到 2027-03-31 为止，请提前核实去留，并更新登记。';
const over = '本网格 1 位流动人口居住期已满：居住期到 2027-03-31 为止，请核实是否续住，并更新登记。';

describe('the term of floating people', () => {
  it('is nobody’s concern 31 days before its end', async () => {
    await reminderOn('2027-02-28').remind();
    expect(await inbox(worker)).toEqual([]);
  });

  it('is told to the worker of their grid 30 days before, once, whichever servers remind and however often', async () => {
    const [one, two] = [reminderOn('2027-03-01'), reminderOn('2027-03-01')];
    await Promise.all([one.remind(), two.remind()]);
    await one.remind();
    expect(await inbox(worker)).toEqual([soon]);
    expect(await inbox(otherWorker)).toEqual([]);
    const [message] = (await worker.call(messageApi.list)).body.items;
    expect(message).toMatchObject({
      kind: 'residencyTermEnding',
      subject: { type: 'grid', id: place.grid.id },
    });
  });

  it('is told to the community where nobody serves the grid', async () => {
    expect(await inbox(admin)).toEqual([soon.replace('2 位', '1 位')]);
  });

  it('is told the day after by a server that was away meanwhile, about those who did not prolong it', async () => {
    await server.dataSource.manager.update(Resident, { id: prolonged.id }, { termEndsOn: '2027-09-30' });
    await reminderOn('2027-04-01').remind();
    expect(await inbox(worker)).toEqual([over, soon]);
  });

  it('is told by the first server that starts, where none ran that morning, once', async () => {
    const start = async (hour: number) => {
      const reminder = reminderOn('2027-08-31', hour);
      reminder.onApplicationBootstrap();
      await reminder.beforeApplicationShutdown();
    };
    const late = soon.replace('2 位', '1 位').replace('2027-03-31', '2027-09-30');
    await start(7);
    expect(await inbox(worker)).not.toContain(late);
    await Promise.all([start(11), start(11)]);
    await start(12);
    expect((await inbox(worker)).filter((one) => one === late)).toHaveLength(1);
  });

  it('changes nothing about them', async () => {
    const rows = await server.dataSource.manager.findBy(Resident, { gridId: place.grid.id });
    expect(rows.map(({ state, version }) => `${state} ${version}`).sort()).toEqual([
      ...['movedOut 1', 'present 1', 'present 1', 'present 1'],
    ]);
  });
});
