import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { cadreReportApi } from '@linge/shared/cadre-report/cadre-report.api';
import { gridApi } from '@linge/shared/grid/grid.api';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../src/common/clock/clock.js';
import type { ApiClient } from '../support/api-client.js';
import { logLines } from '../support/log-line.js';
import { setCadreScene, type CadreScene } from './cadre-scene.js';

jest.setTimeout(120_000);

let scene: CadreScene;
let reporter: ApiClient;
beforeAll(async () => {
  scene = await setCadreScene({ LOG_LEVEL: 'debug', TRUST_PROXY: '1' });
  reporter = await scene.as(scene.resident);
});
afterAll(() => scene.server.close());

/** Every row of every table, as text. */
async function everything(): Promise<Map<string, string[]>> {
  const { dataSource } = scene.server;
  const tables: { name: string }[] = await dataSource.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1`,
  );
  const rows = new Map<string, string[]>();
  for (const { name } of tables) {
    const found: object[] = await dataSource.query(`SELECT * FROM \`${name}\``);
    rows.set(
      name,
      found.map((row) => JSON.stringify(row)),
    );
  }
  return rows;
}

const address = '198.51.100.23';
const device = 'Resident-Phone/7.1';
const headers = { 'x-forwarded-for': address, 'user-agent': device };
const text = '他上门收卫生费不开收据，还说告到哪里都没用';
const addition = '昨天又来收了一次，邻居都看见了';

describe('a report that somebody sends while they are logged in', () => {
  it('leads from no table and no line of the log to whoever sent it', async () => {
    const before = await everything();
    const id = uuid();
    const body = scene.report({ id, text });
    const sentAt = Date.now();
    const sent = (await reporter.call(cadreReportApi.send, { body, headers })).body;
    const claim = { number: sent.number, code: sent.code };
    await reporter.call(cadreReportApi.follow, { body: claim, headers });
    await reporter.call(cadreReportApi.add, { body: { ...claim, version: 1, text: addition }, headers });
    const wrong = { number: sent.number, code: '222222222222' };
    await reporter.call(cadreReportApi.follow, { body: wrong, headers });
    const query = { communityId: scene.place.community.id };
    await reporter.call(cadreReportApi.getRecipient, { query, headers });

    const written = [...(await everything())].flatMap(([table, rows]) =>
      rows.filter((row) => !before.get(table)?.includes(row)).map((row) => ({ table, row })),
    );
    // Nothing but the report and its events: no message, no outbox row, no file, no session that was touched.
    expect(written.map(({ table }) => table).sort()).toEqual([
      'cadre_report_events',
      'cadre_report_events',
      'cadre_reports',
    ]);
    const sessions: { id: string }[] = await scene.server.dataSource.query(
      'SELECT id FROM sessions WHERE account_id = ?',
      [scene.resident.account.id],
    );
    expect(sessions).toHaveLength(1);
    const secrets = [
      ...[scene.resident.account.id, scene.resident.openId, ...sessions.map((session) => session.id)],
      ...[address, device, reporter.token ?? '', id, sent.code, sent.code.replaceAll('-', '')],
      ...[text, addition, '罗志成', '卫生费', '邻居'],
    ];
    for (const { row } of written) {
      for (const secret of secrets) expect(row).not.toContain(secret);
      // Days, and no instants; ids whose clock stands still.
      for (const [moment] of row.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g))
        throw new Error(`${moment} in ${row}`);
      const clocks = [...row.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g)]
        .map(([found]) => Number.parseInt(found.replaceAll('-', '').slice(0, 12), 16))
        .filter((clock) => clock >= sentAt);
      expect(clocks).toEqual([]);
    }
    expect(written.every(({ row }) => !row.includes(String(sentAt).slice(0, 9)))).toBe(true);
    expect(written.find(({ table }) => table === 'cadre_reports')?.row).toContain(new Clock().today());

    // What came later is in the log; then so would be what came before.
    await reporter.call(gridApi.getGrid, { params: { id: scene.place.grid.id }, headers });
    await logLines(scene.server.process, `/api/grids/${scene.place.grid.id}`);
    const log = scene.server.process
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{') && (JSON.parse(line) as { time: number }).time >= sentAt)
      .join('\n');
    expect(log).toContain('incoming request');
    for (const secret of [...secrets, 'cadre-reports', sent.number]) expect(log).not.toContain(secret);
  });

  it('is taken in with a token that is worth nothing, and counts for no account', async () => {
    const broken = scene.server.api.as('no.such.token');
    expect((await broken.call(cadreReportApi.send, { body: scene.report() })).status).toBe(201);
    await reporter.call(accountApi.closeSession);
    expect((await reporter.call(cadreReportApi.send, { body: scene.report() })).status).toBe(201);
  });
});

describe('sending again', () => {
  it('after a lost answer gives the same number and code, also after the server was killed', async () => {
    const body = scene.report();
    const first = await scene.server.api.call(cadreReportApi.send, { body });
    const again = await scene.server.api.call(cadreReportApi.send, { body });
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body]);
    await scene.server.process.kill();
    await scene.server.restart();
    const later = await scene.server.api.call(cadreReportApi.send, { body });
    expect([later.status, later.body]).toEqual([200, first.body]);
    const [{ count } = { count: '' }]: { count: string }[] = await scene.server.dataSource.query(
      'SELECT COUNT(*) AS count FROM cadre_reports WHERE number = ?',
      [first.body.number],
    );
    expect(Number(count)).toBe(1);
  });

  it('under the same id with other words is refused and tells nothing of the first', async () => {
    const body = scene.report();
    await scene.server.api.call(cadreReportApi.send, { body });
    const other = await scene.server.api.call(cadreReportApi.send, { body: { ...body, who: '别人' } });
    expect(other.problem).toMatchObject({ status: 409, code: 'ID_ALREADY_USED' });
    expect(other.problem.fields).toBeUndefined();
  });

  it('twenty times at once writes one', async () => {
    const body = scene.report();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => scene.server.api.call(cadreReportApi.send, { body })),
    );
    expect(new Set(answers.map((answer) => answer.body.code)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});
