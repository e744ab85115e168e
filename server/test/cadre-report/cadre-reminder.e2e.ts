import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import { messageApi } from '@linge/shared/message/message.api';
import { CadreReportReminder } from '../../src/cadre-report/cadre-report.reminder.js';
import { CadreReport } from '../../src/cadre-report/entities/cadre-report.entity.js';
import { CadreReportRepository } from '../../src/cadre-report/cadre-report.repository.js';
import { Clock } from '../../src/common/clock/clock.js';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { StaffRepository } from '../../src/staff/staff.repository.js';
import { StaffService } from '../../src/staff/staff.service.js';
import { writeCadreReport } from '../factory/cadre-report.js';
import { inboxes } from '../factory/message.js';
import { v7 as uuid } from 'uuid';
import type { ApiClient } from '../support/api-client.js';
import { planOf } from '../support/query-plan.js';
import { setCadreScene, type CadreScene } from './cadre-scene.js';

jest.setTimeout(60_000);

let scene: CadreScene;
beforeAll(async () => {
  scene = await setCadreScene();
});
afterAll(() => scene.server.close());

/** However the servers take turns, what is told later is later. */
let ticks = 0;

/** The reminder of a server on a day, eight in the morning in Shanghai. */
function reminderOn(day: string): CadreReportReminder {
  const { dataSource } = scene.server;
  const clock = new (class extends Clock {
    override now(): Date {
      return new Date(Date.parse(`${day}T00:00:00.000Z`) + ticks++);
    }
  })();
  return new CadreReportReminder(
    dataSource,
    new CadreReportRepository(dataSource),
    inboxes(dataSource, clock),
    new StaffService(new StaffRepository(dataSource)),
    clock,
  );
}

const inbox = async (client: ApiClient) => (await client.call(messageApi.list)).body.items;
const servers = (day: string) => [reminderOn(day), reminderOn(day), reminderOn(day)];

describe('a new report', () => {
  it('is told to the named person alone, once on however many servers, without a word of it', async () => {
    const sent = await scene.sent();
    const id = await scene.idOf(sent.number, scene.namedApi);
    expect(await inbox(scene.namedApi)).toEqual([]);
    const today = new Clock().today();
    await Promise.all(servers(today).map((server) => server.tellNews()));
    await reminderOn(today).tellNews();
    const told = await inbox(scene.namedApi);
    expect(told).toMatchObject([
      { kind: 'cadreReportWaits', title: '有一件监督举报等您受理', subject: { type: 'cadreReport', id } },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/罗志成|卫生费/);
    for (const other of [scene.workerApi, scene.admin, scene.officer]) expect(await inbox(other)).toEqual([]);
  });

  it('and what is added to it later is told again', async () => {
    const sent = await scene.sent();
    const today = new Clock().today();
    await reminderOn(today).tellNews();
    const before = (await inbox(scene.namedApi)).length;
    const id = await scene.idOf(sent.number, scene.namedApi);
    await scene.namedApi.call(cadreReportApi.takeUp, { params: { id }, body: { version: 1 } });
    const body = { number: sent.number, code: sent.code, version: 2, text: '还有一次' };
    await scene.server.api.call(cadreReportApi.add, { body });
    await Promise.all(servers(today).map((server) => server.tellNews()));
    const after = await inbox(scene.namedApi);
    expect(after).toHaveLength(before + 1);
    expect(after[0]?.title).toBe('一件监督举报有了补充');
  });

  it('that is taken up before the first round is no news any more, and nothing was added to it', async () => {
    const sent = await scene.sent();
    const before = (await inbox(scene.namedApi)).length;
    const id = await scene.idOf(sent.number, scene.namedApi);
    await scene.namedApi.call(cadreReportApi.takeUp, { params: { id }, body: { version: 1 } });
    await reminderOn(new Clock().today()).tellNews();
    expect(await inbox(scene.namedApi)).toHaveLength(before);
  });

  it('to which something was added is no news once it was answered', async () => {
    const sent = await scene.sent();
    await reminderOn(new Clock().today()).tellNews();
    const before = (await inbox(scene.namedApi)).length;
    const params = { id: await scene.idOf(sent.number, scene.namedApi) };
    await scene.namedApi.call(cadreReportApi.takeUp, { params, body: { version: 1 } });
    const body = { number: sent.number, code: sent.code, version: 2, text: '还有一次' };
    await scene.server.api.call(cadreReportApi.add, { body });
    await scene.namedApi.call(cadreReportApi.answer, { params, body: { version: 3, text: '已经处理' } });
    await reminderOn(new Clock().today()).tellNews();
    expect(await inbox(scene.namedApi)).toHaveLength(before);
  });

  it('for the town is told to its officers', async () => {
    await scene.sent({ about: 'community', who: '' });
    const before = (await inbox(scene.namedApi)).length;
    await reminderOn(new Clock().today()).tellNews();
    expect((await inbox(scene.officer))[0]?.kind).toBe('cadreReportWaits');
    expect(await inbox(scene.namedApi)).toHaveLength(before);
  });
});

describe('a report that nobody takes up, or answers, in time', () => {
  const dueOn = { takeUpDueOn: '2026-11-24', answerDueOn: '2026-12-10' };

  it('is told to the town exactly once for each deadline, and seen by it from then on', async () => {
    const recipientStaffMemberId = scene.named.staffMember?.id ?? null;
    const { id } = await writeCadreReport(scene.factory, scene.place, {
      ...dueOn,
      ...{ recipientStaffMemberId, townSince: null },
    });
    const titles = async () =>
      (await inbox(scene.officer)).filter(({ subject }) => subject.id === id).map(({ title }) => title);
    const seen = async () => (await scene.officer.call(cadreReportApi.get, { params: { id } })).status;
    await Promise.all(servers('2026-11-24').map((server) => server.tellOverdue()));
    expect([await titles(), await seen()]).toEqual([[], 404]);
    await Promise.all(servers('2026-11-25').map((server) => server.tellOverdue()));
    await reminderOn('2026-11-26').tellOverdue();
    expect([await titles(), await seen()]).toEqual([['一件监督举报超过期限没有受理'], 200]);
    await Promise.all(servers('2026-12-11').map((server) => server.tellOverdue()));
    expect((await titles()).sort()).toEqual(['一件监督举报超过期限没有受理', '一件监督举报超过期限没有答复']);
    const read = (await scene.namedApi.call(cadreReportApi.get, { params: { id } })).body;
    expect(read).toMatchObject({ overdue: true, desk: 'named', availableActions: ['takeUp', 'pass'] });
  });

  it('that was answered in time is nobody’s concern', async () => {
    const { id } = await writeCadreReport(scene.factory, scene.place, { ...dueOn, state: 'answered' });
    await reminderOn('2026-12-20').tellOverdue();
    expect((await inbox(scene.officer)).filter(({ subject }) => subject.id === id)).toEqual([]);
  });
});

describe('reports of which nobody can be told', () => {
  /** More of them than are read at once, before any other; their town has no officers. */
  async function written(series: string, more: Partial<CadreReport>): Promise<CadreReport[]> {
    const one = await writeCadreReport(scene.factory, await scene.factory.grid(), { state: 'closed' });
    const rows = Array.from({ length: 505 }, (_, index): CadreReport => {
      // Before those of this moment; another such round has others.
      const id = `019a0000-0000-7000-${series}-${String(index).padStart(12, '0')}`;
      return { ...one, id, number: `20240101-${index}`, state: 'received', ...more };
    });
    await insertRows(scene.server.dataSource.manager, CadreReport, rows);
    return rows;
  }
  const gone = (rows: readonly CadreReport[]) =>
    scene.server.dataSource.manager.delete(
      CadreReport,
      rows.map(({ id }) => id),
    );

  it('keep nobody from hearing of the others', async () => {
    const rows = await written('8000', { untold: true });
    const { id } = await writeCadreReport(scene.factory, scene.place, { untold: true });
    await reminderOn(new Clock().today()).tellNews();
    expect((await inbox(scene.officer)).map(({ subject }) => subject.id)).toContain(id);
    await gone(rows);
  });

  it('come to the town when they are overdue, and keep it from no other', async () => {
    const rows = await written('8001', {
      townSince: null,
      takeUpDueOn: '2026-01-05',
      answerDueOn: '2026-12-30',
    });
    const { id } = await writeCadreReport(scene.factory, scene.place, { townSince: null });
    await reminderOn('2026-01-20').tellOverdue();
    expect((await inbox(scene.officer)).map(({ subject }) => subject.id)).toContain(id);
    const [{ left } = { left: null }] = await scene.server.dataSource.query<{ left: string | number }[]>(
      `SELECT COUNT(*) AS \`left\` FROM cadre_reports WHERE id IN (?)
        AND (town_since IS NULL OR take_up_told_on IS NULL)`,
      [rows.map((row) => row.id)],
    );
    expect(Number(left)).toBe(0);
    await gone(rows);
  });
});

describe('the statements', () => {
  it('read no table of reports as a whole', async () => {
    const { dataSource } = scene.server;
    const one = await writeCadreReport(scene.factory, await scene.factory.grid(), { state: 'closed' });
    const rows = Array.from({ length: 3_000 }, (_, index): CadreReport => {
      return { ...one, id: uuid(), number: `20250101-${index}` };
    });
    await insertRows(dataSource.manager, CadreReport, rows);
    await dataSource.query('ANALYZE TABLE cadre_reports, cadre_report_events');
    const steps = await planOf(dataSource, async (asked) => {
      const reports = new CadreReportRepository(asked);
      const desks = { staffMemberIds: [uuid()], communityIds: [scene.place.community.id] };
      await reports.page(desks, false, { day: '2026-01-01', id: uuid() }, 20);
      await reports.waiting(desks);
      await reports.byNumber('20260101-00000');
      await reports.events(one.id);
      await reports.untold(uuid(), 10);
      const from = { day: '2025-01-01', id: uuid() };
      await reports.overdue('takeUp', '2026-01-01', from, 10);
      await reports.overdue('answer', '2026-01-01', from, 10);
    });
    const whole = steps.filter(
      ({ table, type }) => ['r', 'e', 'cadre_reports'].includes(table ?? '') && type === 'ALL',
    );
    expect(whole).toEqual([]);
  });
});
