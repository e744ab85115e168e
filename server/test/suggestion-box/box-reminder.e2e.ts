import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { messageApi } from '@linge/shared/message/message.api';
import { Clock } from '../../src/common/clock/clock.js';
import { Mornings } from '../../src/common/work/mornings.js';
import { StaffRepository } from '../../src/staff/staff.repository.js';
import { StaffService } from '../../src/staff/staff.service.js';
import { BoxOpeningRepository } from '../../src/suggestion-box/box-opening.repository.js';
import { BoxReminder } from '../../src/suggestion-box/box-reminder.js';
import { SuggestionBoxRepository } from '../../src/suggestion-box/suggestion-box.repository.js';
import { WorkingCalendarRepository } from '../../src/working-calendar/working-calendar.repository.js';
import { WorkingCalendarService } from '../../src/working-calendar/working-calendar.service.js';
import { Factory, type GridPlace } from '../factory/factory.js';
import { writeBox, writeOpening } from '../factory/suggestion-box.js';
import { inboxes } from '../factory/message.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

jest.setTimeout(60_000);

let server: TestServer;
let factory: Factory;
let place: GridPlace;
let keeper: ApiClient;
let admin: ApiClient;
let worker: ApiClient;
let missedId: string;

/** The reminder of a server on that day, eight in the morning in Shanghai. */
function reminderOn(day: string): BoxReminder {
  const { dataSource } = server;
  const clock = new (class extends Clock {
    override now(): Date {
      return new Date(`${day}T00:00:00.000Z`);
    }
  })();
  return new BoxReminder(
    dataSource,
    new SuggestionBoxRepository(dataSource),
    new BoxOpeningRepository(dataSource),
    inboxes(dataSource, clock),
    new StaffService(new StaffRepository(dataSource)),
    new WorkingCalendarService(new WorkingCalendarRepository(dataSource)),
    new Mornings(dataSource, clock),
    clock,
  );
}

const inbox = async (client: ApiClient) => (await client.call(messageApi.list)).body.items;
const titles = async (client: ApiClient) => (await inbox(client)).map(({ title }) => title);

beforeAll(async () => {
  server = await startTestServer();
  factory = new Factory(server.dataSource);
  place = await factory.grid();
  const keeping = await factory.gridStaff(place, 'microGridLeader');
  keeper = await server.login(keeping.openId);
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
  worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
  const told = { keeperStaffMemberId: keeping.staffMember?.id ?? '' };
  // Wednesdays; 2026-11-25 is one.
  missedId = (await writeBox(factory, place, { ...told, lastOpenedOn: '2026-11-18' })).id;
  await writeBox(factory, place, { ...told, lastOpenedOn: '2026-11-25' });
  await writeBox(factory, place, { ...told, retired: true });
  await writeBox(factory, place, { ...told, scheduledFrom: '2026-11-26' });
});
afterAll(() => server.close());

describe('a morning that passed without an opening', () => {
  it('is nobody’s concern on the day itself', async () => {
    await reminderOn('2026-11-25').remind();
    expect(await titles(keeper)).toEqual([]);
  });

  it('is told to the keeper and the community on the next day, once, on however many servers', async () => {
    const [one, two] = [reminderOn('2026-11-26'), reminderOn('2026-11-26')];
    await Promise.all([one.remind(), two.remind()]);
    await one.remind();
    await reminderOn('2026-11-28').remind();
    for (const client of [keeper, admin]) {
      expect(await inbox(client)).toMatchObject([
        {
          kind: 'suggestionBoxMissed',
          title: `意见箱没有按时开箱：${place.door.label}`,
          body: '一楼信报箱旁的意见箱应在 11月25日（周三）上午开箱，没有开箱记录。请尽快两人到场开箱，并记录。',
          subject: { type: 'suggestionBox', id: missedId },
        },
      ]);
    }
    expect(await titles(worker)).toEqual([]);
  });

  it('is told again for the next week', async () => {
    await server.dataSource.query('UPDATE suggestion_boxes SET last_opened_on = ? WHERE id <> ?', [
      '2026-12-02',
      missedId,
    ]);
    await reminderOn('2026-12-03').remind();
    expect(await titles(keeper)).toHaveLength(2);
  });
});

describe('a morning on which no server ran', () => {
  it('is made up for by the first one to start', async () => {
    await server.dataSource.query('UPDATE suggestion_boxes SET last_opened_on = ? WHERE id <> ?', [
      '2026-12-09',
      missedId,
    ]);
    const late = reminderOn('2026-12-10');
    late.onApplicationBootstrap();
    await late.beforeApplicationShutdown();
    expect(await titles(keeper)).toHaveLength(3);
  });
});

describe('slips that were left', () => {
  it('are told to the keeper and the community on the next day, once', async () => {
    await server.dataSource.query("UPDATE suggestion_boxes SET last_opened_on = '2026-12-16'");
    await writeOpening(factory, place, missedId, { day: '2026-12-16' });
    await reminderOn('2026-12-16').remind();
    expect(await titles(keeper)).toHaveLength(3);
    await Promise.all([reminderOn('2026-12-17').remind(), reminderOn('2026-12-17').remind()]);
    const [first, ...others] = await inbox(keeper);
    expect(others).toHaveLength(3);
    expect(first).toMatchObject({
      kind: 'suggestionBoxSlipsWaiting',
      title: `意见箱还有 1 张意见没有处理：${place.door.label}`,
    });
  });
});
