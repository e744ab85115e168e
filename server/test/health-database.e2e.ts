import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { gridApi } from '@linge/shared/grid/grid.api';
import { healthApi } from '@linge/shared/health/health.api';
import { v7 as uuid } from 'uuid';
import { OutboxMessage } from '../src/common/outbox/entities/outbox-message.entity.js';
import { ApiClient } from './support/api-client.js';
import { startServerProcess, type RunningServer } from './support/server-process.js';
import { serverSettings } from './support/server-settings.js';
import { TcpProxy } from './support/tcp-proxy.js';
import { createTestDatabase, type TestDatabase } from './support/test-database.js';

let database: TestDatabase;
let proxy: TcpProxy;
let server: RunningServer;
let api: ApiClient;
let resident: ApiClient;

beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await TcpProxy.to(database.url);
  server = await startServerProcess(serverSettings(proxy.through(database.url)));
  api = new ApiClient(server.url);
  const session = await api.call(accountApi.openDemoSession, { body: { persona: 'resident' } });
  resident = api.as(session.body.token);
}, 60_000);

afterAll(async () => {
  await proxy.mend();
  await server.stop();
  await proxy.cut();
  await database.drop();
});

const ready = () => api.call(healthApi.ready);

describe('while the database is gone', () => {
  it('the process lives, is not ready, and answers that it will be back', async () => {
    expect((await resident.call(accountApi.me)).status).toBe(200);
    await proxy.cut();
    expect((await api.call(healthApi.live)).status).toBe(200);
    for (const answer of [await ready(), await resident.call(accountApi.me)]) {
      expect([answer.status, answer.problem.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(JSON.stringify(answer.problem)).not.toMatch(/ECONN|127\.0\.0\.1|SELECT/);
    }
  });

  it('nobody is logged out by it', async () => {
    await proxy.cut();
    const answers = await Promise.all(Array.from({ length: 15 }, () => resident.call(accountApi.me)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 15 }, () => 503));
  });

  it('what anybody may read is served from memory; what is not there is refused, not left waiting', async () => {
    await proxy.mend();
    const kept = await api.call(gridApi.listCommunities);
    await proxy.cut();
    const burst = await Promise.all(Array.from({ length: 40 }, () => api.call(gridApi.listCommunities)));
    for (const answer of burst) expect([answer.status, answer.body]).toEqual([200, kept.body]);
    const other = await api.call(gridApi.getGrid, { params: { id: uuid() } });
    expect([other.status, other.problem.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(other.headers.get('retry-after')).toBe('5');
  });

  it('everything works again by itself when it is back', async () => {
    await proxy.cut();
    await ready();
    await proxy.mend();
    expect((await ready()).status).toBe(200);
    expect((await resident.call(accountApi.me)).status).toBe(200);
  });
});

describe('a database that answers nothing at all', () => {
  it('makes the server not ready within seconds, not hang', async () => {
    proxy.freeze();
    const answer = await ready();
    expect([answer.status, answer.problem.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    await proxy.mend();
    expect((await ready()).status).toBe(200);
  });
});

describe('a database that is behind this version', () => {
  it('makes the server not ready until it is migrated', async () => {
    const { dataSource } = database;
    const [last] = await dataSource.query<{ id: number; name: string; timestamp: string }[]>(
      'SELECT id, name, timestamp FROM migrations ORDER BY id DESC LIMIT 1',
    );
    await dataSource.query('DELETE FROM migrations WHERE id = ?', [last?.id]);
    const answer = await ready();
    expect([answer.status, answer.problem.detail]).toEqual([
      503,
      'The database is not migrated to this version',
    ]);
    await dataSource.query('INSERT INTO migrations (id, name, timestamp) VALUES (?, ?, ?)', [
      last?.id,
      last?.name,
      last?.timestamp,
    ]);
    expect((await ready()).status).toBe(200);
  });
});

describe('what is stuck in the outbox', () => {
  it('is told to the operators, and the server stays ready', async () => {
    const { manager } = database.dataSource;
    const stuck = (state: OutboxMessage['state'], minutesOld: number) => ({
      id: uuid(),
      topic: 'nobody.Hears',
      subjectId: uuid(),
      payload: {},
      state,
      availableAt: new Date(Date.now() + 3_600_000),
      attempts: 3,
      claimedBy: null,
      claimedUntil: null,
      lastError: 'away',
      createdAt: new Date(Date.now() - minutesOld * 60_000),
      doneAt: null,
    });
    const { outbox } = (await ready()).body;
    expect(outbox).toEqual({ parked: 0, late: 0, lateMinutes: 10 });
    await manager.insert(OutboxMessage, [
      ...[stuck('parked', 90), stuck('parked', 1)],
      ...[stuck('pending', 11), stuck('pending', 9)],
    ]);
    const answer = await ready();
    expect(answer.status).toBe(200);
    expect(answer.body.outbox).toMatchObject({ parked: 2, late: 1 });
  });
});
