import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { complaintExportApi } from '@linge/shared/complaint/complaint-export.api';
import { maxExportRows, type ComplaintExportQuery } from '@linge/shared/complaint/complaint-export.schema';
import { strFromU8, unzipSync } from 'fflate';
import { cellText } from '../../src/common/workbook/workbook-cell.js';
import { readWorkbook } from '../../src/common/workbook/workbook-reader.js';
import { ComplaintExport } from '../../src/complaint/entities/complaint-export.entity.js';
import { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import { download } from '../registry-import/import-scene.js';
import type { ApiClient } from '../support/api-client.js';
import { act } from './act.js';
import { setScene, type Scene } from './scene.js';

jest.setTimeout(180_000);

let scene: Scene;
let officer: ApiClient;
beforeAll(async () => {
  scene = await setScene();
  officer = await scene.as(await scene.factory.appointee(scene.place.community, 'townOfficer'));
});
afterAll(() => scene.server.close());

/** The rows of an export, each by the titles of its columns. */
async function exported(by: ApiClient, query: ComplaintExportQuery = {}): Promise<Map<string, string>[]> {
  const [sheet] = await readWorkbook(await download(by, complaintExportApi.workbook, { query }));
  const [titles = [], ...rows] = (sheet?.rows ?? []).map(({ cells }) => cells.map(cellText));
  return rows.map((cells) => new Map(titles.map((title, index) => [title, cells[index] ?? ''])));
}
const numbers = async (by: ApiClient, query: ComplaintExportQuery = {}) =>
  (await exported(by, query)).map((row) => row.get('编号'));
const lastNote = async () =>
  (await scene.server.dataSource.manager.find(ComplaintExport, { order: { createdAt: 'ASC' } })).at(-1);
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('a list of complaints that goes out', () => {
  it('holds the queue as it is filtered, in words, and never who reported it', async () => {
    const report = await scene.submit(scene.resident, {
      text: '=1+1 路灯不亮,请打 13812341234 找我',
      anonymous: false,
    });
    const bytes = await download(scene.worker, complaintExportApi.workbook, { query: {} });
    const written = Object.values(unzipSync(new Uint8Array(bytes)))
      .map((part) => strFromU8(part))
      .join('');
    expect(written).not.toContain('13812341234');
    // Text, also to a program that reads it as CSV.
    expect(written).toContain('&apos;=1+1 路灯不亮');
    expect(written).not.toContain('<f>');
    const [row] = await exported(scene.worker);
    expect(Object.fromEntries(row ?? [])).toMatchObject({
      ...{ 编号: report.number, 类别: report.category.name, 状态: '待受理', 办理层级: '网格办理' },
      ...{ 时限: '还剩 1 个工作日受理', 网格: scene.place.grid.name, 地点: scene.place.door.label },
      ...{ 内容: '=1+1 路灯不亮,请打 138****1234 找我', 处理结果: '', 居民评价: '' },
    });
    expect([...(row?.keys() ?? [])].filter((title) => /反映人|电话|姓名/.test(title))).toEqual([]);
    expect(JSON.stringify([...(row?.values() ?? [])])).not.toContain('李');
    await act(scene.worker, report, 'accept');
    expect(await numbers(scene.worker, { state: 'submitted' })).toEqual([]);
    expect(await numbers(scene.worker, { state: 'accepted' })).toEqual([report.number]);
    expect(await numbers(scene.worker, { level: 'town' })).toEqual([]);
  });

  it('holds what has ended, too, of a period that is told, with what was done and what the resident said', async () => {
    const accepted = await act(scene.worker, await scene.submit(scene.resident), 'accept');
    const solved = await act(scene.worker, accepted, 'resolve', { note: '=已换灯泡，电话 13812341234' });
    const scores = { speed: 4, attitude: 5, result: 5 };
    await act(scene.resident, solved, 'confirm', { scores });
    expect(await numbers(scene.worker)).not.toContain(solved.number);
    const rows = await exported(scene.worker, { from: today() });
    const row = rows.find((one) => one.get('编号') === solved.number);
    expect(Object.fromEntries(row ?? [])).toMatchObject({
      ...{ 状态: '已结案', 时限: '', 居民评价: '5 分，已解决' },
      处理结果: '=已换灯泡，电话 138****1234',
    });
    expect(row?.get('结案时间')).toMatch(new RegExp(`^${today()} \\d\\d:\\d\\d$`));
    expect(await numbers(scene.worker, { from: today(), state: 'closed' })).toEqual([solved.number]);
    expect(await numbers(officer, { from: today() })).toContain(solved.number);
    const past = { from: '2026-01-02', to: '2026-01-03' };
    expect(await numbers(scene.worker, past)).toEqual([]);
    const wrong = await scene.worker.send(complaintExportApi.workbook, {
      query: { from: '2026-02-01', to: '2026-01-01' },
    });
    expect(await wrong.json()).toMatchObject({
      code: 'REQUEST_INVALID',
      fields: [{ path: 'query.from', code: 'too_big' }],
    });
  });

  it('keeps to what is theirs: another grid, and disputes that others handle, are not in it', async () => {
    const { factory, place } = scene;
    const elsewhere = await factory.grid(place.community);
    const people = { reporter: null, handler: scene.workerPerson };
    const far = await writeComplaint(factory, elsewhere, 'submitted', people);
    const dispute = await writeComplaint(factory, place, 'submitted', people, { sensitive: true });
    const risen = await writeComplaint(factory, place, 'submitted', people, {
      ...{ sensitive: true, level: 'community' },
    });
    const own = await numbers(scene.worker, { from: today() });
    expect([own.includes(dispute.number), own.includes(risen.number), own.includes(far.number)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await numbers(scene.secretary, { from: today() })).not.toContain(dispute.number);
    const all = await numbers(scene.admin, { from: today() });
    expect(all).toEqual(expect.arrayContaining([dispute.number, risen.number, far.number]));
    for (const query of [{ gridId: elsewhere.grid.id }, { gridId: elsewhere.grid.id, from: today() }]) {
      expect((await scene.worker.send(complaintExportApi.workbook, { query })).status).toBe(403);
    }
    expect((await scene.resident.send(complaintExportApi.workbook, { query: {} })).status).toBe(403);
  });

  it('is written down: who, which and how many left, not how many were found', async () => {
    const query = { from: today(), state: 'submitted' } as const;
    const all = await numbers(scene.admin, query);
    expect(await lastNote()).toMatchObject({ filter: query, rowCount: all.length });
    // A dispute that is not for the secretary was found, too.
    const shown = await numbers(scene.secretary, query);
    expect(shown.length).toBeLessThan(all.length);
    expect(await lastNote()).toMatchObject({ filter: query, rowCount: shown.length });
  });

  it('is refused as a whole where it cannot be read, and nothing is written down', async () => {
    const { dataSource } = scene.server;
    const before = await lastNote();
    await dataSource.query('RENAME TABLE complaint_events TO complaint_events_away');
    const answer = await scene.admin
      .send(complaintExportApi.workbook, { query: { from: today() } })
      .finally(() => dataSource.query('RENAME TABLE complaint_events_away TO complaint_events'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      500,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await lastNote()).toEqual(before);
  });

  it('is refused where it is too long to be read by anybody, and says so before anything is sent', async () => {
    const { factory, place } = scene;
    const one = await writeComplaint(
      factory,
      place,
      'closed',
      { reporter: null, handler: scene.workerPerson },
      { createdAt: new Date('2026-03-02T02:00:00Z') },
    );
    const { dataSource } = scene.server;
    const columns = dataSource
      .getMetadata(Complaint)
      .columns.map(({ databaseName }) => `\`${databaseName}\``)
      .filter((name) => name !== '`id`' && name !== '`number`');
    for (let rows = 1; rows <= maxExportRows; rows *= 2) {
      await dataSource.query(
        `INSERT INTO complaints (id, number, ${columns.join(', ')})
          SELECT UUID(), SUBSTRING(REPLACE(UUID(), '-', ''), 1, 20), ${columns.join(', ')} FROM complaints
          WHERE community_id = ? AND created_at = ?`,
        [one.communityId, one.createdAt],
      );
    }
    const query = { from: '2026-03-01', to: '2026-03-31' };
    const answer = await scene.admin.send(complaintExportApi.workbook, { query });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'COMPLAINT_EXPORT_TOO_LARGE' }),
    ]);
    const long = await exported(scene.admin, { ...query, to: '2026-03-02', level: 'grid' }).catch(String);
    expect(long).toContain('COMPLAINT_EXPORT_TOO_LARGE');
  });
});
