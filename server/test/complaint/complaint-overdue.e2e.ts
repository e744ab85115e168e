import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import { v7 as uuid } from 'uuid';
import { ComplaintEvent } from '../../src/complaint/entities/complaint-event.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { ApiClient } from '../support/api-client.js';
import { act, get } from './act.js';
import { eventually, messageAbout, setScene, type Scene } from './scene.js';

jest.setTimeout(120_000);

const complaints = 100;
const hour = 3_600_000;

let scene: Scene;
let officer: ApiClient;
beforeAll(async () => {
  scene = await setScene();
  officer = await scene.as(await scene.factory.appointee(scene.place.community, 'townOfficer'));
});
afterAll(() => scene.server.close());

const rows = <Row>(sql: string, parameters: unknown[] = []) =>
  scene.server.dataSource.query<Row[]>(sql, parameters);

/** As time would have it: with a level, risen by itself where a deadline passed before, and late there since an hour. */
async function late(level: ComplaintLevel, overdueAt: Date | null) {
  const people = { reporter: scene.residentPerson, handler: scene.workerPerson };
  const passed = new Date(Date.now() - hour);
  const { id } = await writeComplaint(scene.factory, scene.place, 'accepted', people, {
    ...{
      level,
      overdueAt,
      version: overdueAt ? 3 : 2,
      dueAt: passed,
      deadlineAt: passed,
      remindedDueAt: passed,
      nextTimerAt: passed,
    },
  });
  if (overdueAt) {
    await scene.factory.save<ComplaintEvent>(ComplaintEvent, {
      ...{ id: uuid(), complaintId: id, sequence: 3, type: 'ComplaintOverdue', action: 'escalateOverdue' },
      ...{ fromState: 'accepted', toState: 'accepted', actorAccountId: null, actorRole: null, note: null },
      ...{ rating: null, detail: { level }, createdAt: overdueAt },
    });
  }
  return id;
}

/** Two more servers, until each of some complaints was looked at. */
async function servedByTwo(ids: readonly string[]): Promise<void> {
  const servers = await Promise.all([scene.server.startSecond(), scene.server.startSecond()]);
  try {
    await eventually(async () => {
      const [row] = await rows<{ waiting: string }>(
        'SELECT COUNT(*) AS waiting FROM complaints WHERE id IN (?) AND next_timer_at < NOW(3)',
        [ids],
      );
      return Number(row?.waiting) === 0 ? true : undefined;
    }, 60_000);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

describe('a level that is late', () => {
  it('is kept in the history at the town and at later levels too, each deadline exactly once', async () => {
    const dayAgo = new Date(Date.now() - 24 * hour);
    const made = await Promise.all(
      Array.from({ length: complaints }, (_, index) =>
        index % 2 ? late('town', null) : late('community', dayAgo),
      ),
    );
    await servedByTwo(made);
    const events = await rows<{ complaintId: string; found: string; last: string; version: number }>(
      `SELECT e.complaint_id AS complaintId, COUNT(*) AS found, MAX(e.sequence) AS last, MAX(c.version) AS version
         FROM complaint_events e JOIN complaints c ON c.id = e.complaint_id
         WHERE e.complaint_id IN (?) AND e.type = 'ComplaintDeadlinePassed' GROUP BY e.complaint_id`,
      [made],
    );
    expect(events).toHaveLength(complaints);
    expect(events.filter(({ found }) => Number(found) !== 1)).toEqual([]);
    expect(events.filter(({ last, version }) => Number(last) !== version)).toEqual([]);
    const after = await rows<{ level: string; state: string; timer: Date | null }>(
      'SELECT DISTINCT level, state, next_timer_at AS timer FROM complaints WHERE id IN (?) ORDER BY level',
      [made],
    );
    expect(after).toEqual([
      { level: 'community', state: 'accepted', timer: null },
      { level: 'town', state: 'accepted', timer: null },
    ]);
  });

  it('is shown to staff with what it missed, and not to the resident', async () => {
    const id = await late('town', null);
    await servedByTwo([id]);
    const seen = await get(officer, { id });
    expect(seen.timeline.at(-1)).toMatchObject({
      type: 'ComplaintDeadlinePassed',
      actorRole: null,
      detail: { late: { level: 'town', missed: [{ kind: 'settle' }] } },
    });
    expect(seen.stays.at(-1)).toMatchObject({ missed: ['settle'] });
    expect((await messageAbout(scene.worker, id, 'complaintOverdue')).title).toContain('已超过办理时限');
    const own = await get(scene.resident, { id });
    expect(own.timeline.map(({ type }) => type)).not.toContain('ComplaintDeadlinePassed');
    expect(own.stays).toEqual([]);
  });

  it('answers for it until it is passed on: who had it when, who took it on, and whether in time', async () => {
    const { id } = await scene.submit(scene.resident);
    await rows(
      'UPDATE complaints SET accept_due_at = ?, deadline_at = ?, reminded_due_at = ?, next_timer_at = ? WHERE id = ?',
      [...Array<Date>(4).fill(new Date(Date.now() - hour)), id],
    );
    await servedByTwo([id]);
    const risen = await get(scene.admin, { id });
    expect(risen.timeline.at(-1)).toMatchObject({
      type: 'ComplaintOverdue',
      detail: { level: 'community', late: { level: 'grid', missed: [{ kind: 'accept' }] } },
    });
    const taken = await act(scene.admin, risen, 'accept');
    const up = await act(officer, await act(scene.admin, taken, 'escalate'), 'accept');
    const done = await act(officer, up, 'resolve', { note: '乡镇已协调修好' });
    const seen = await get(scene.worker, done);
    const [grid, community, town] = seen.stays;
    expect(seen.stays).toHaveLength(3);
    expect(grid).toMatchObject({
      ...{ level: 'grid', gridName: scene.place.grid.name, handlerName: null, acceptedAt: null },
      ...{ since: seen.createdAt, until: community?.since, missed: ['accept'] },
    });
    expect(community).toMatchObject({ level: 'community', gridName: null, until: town?.since, missed: [] });
    expect(community?.handlerName).toContain('社区');
    expect(community?.acceptedAt).not.toBeNull();
    expect(town).toMatchObject({ level: 'town', until: null, missed: [] });
    expect(town?.resolvedAt).not.toBeNull();
  });
});
