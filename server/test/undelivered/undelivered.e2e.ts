import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Undelivered } from '@linge/shared/undelivered/undelivered.schema';
import { undeliveredApi } from '@linge/shared/undelivered/undelivered.api';
import { v7 as uuid } from 'uuid';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { Push } from '../../src/subscription/entities/push.entity.js';
import { eventually, setScene, type Scene } from '../complaint/scene.js';
import type { GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { runCommand } from '../support/server-process.js';

let scene: Scene;
let other: GridPlace;
beforeAll(async () => {
  scene = await setScene();
  other = await scene.factory.grid();
});
afterAll(() => scene.server.close());

/** Given up so many minutes ago. */
async function parkedMessage(payload: object, minutesAgo = 1): Promise<string> {
  const at = new Date(Date.now() - minutesAgo * 60_000);
  const { id } = await scene.factory.save(OutboxMessage, {
    ...{ id: uuid(), topic: 'mediation.Unheard', subjectId: uuid(), payload, state: 'parked' },
    ...{ availableAt: at, createdAt: at, attempts: 8, lastError: 'The other side is away' },
    ...{ claimedBy: null, claimedUntil: null, doneAt: null },
  });
  return id;
}

async function parkedPush(communityId: string | null): Promise<string> {
  const at = new Date();
  const { id } = await scene.factory.save(Push, {
    ...{ id: uuid(), accountId: scene.residentPerson.account.id, communityId, townId: null },
    ...{ template: 'complaintProgress', messageGroup: 'complaint', urgent: false },
    ...{ state: 'parked', availableAt: at, attempts: 3 },
    ...{
      claimedBy: null,
      reason: 'fieldWrong',
      lastError: 'thing1',
      queuedAt: at,
      settledAt: at,
      version: 1,
    },
  });
  return id;
}

const ask = (api: ApiClient, source: 'inbox' | 'push', communityId = scene.place.community.id) =>
  api.call(undeliveredApi.list, { query: { communityId, source } });
const again = (api: ApiClient, source: 'inbox' | 'push', id: string, version: number) =>
  api.call(undeliveredApi.sendAgain, { params: { source, id }, body: { version } });
const ids = (items: readonly Undelivered[]) => items.map(({ id }) => id);

describe('what was given up', () => {
  it('is shown to whoever runs the community, longest waiting first, by grid or community', async () => {
    const byGrid = await parkedMessage({ gridId: scene.place.grid.id }, 10);
    const byCommunity = await parkedMessage({ communityId: scene.place.community.id }, 20);
    const elsewhere = await parkedMessage({ gridId: other.grid.id });
    const nobodys = await parkedMessage({});
    const { items } = (await ask(scene.admin, 'inbox')).body;
    expect(ids(items)).toEqual([byCommunity, byGrid]);
    expect(items[0]).toMatchObject({
      source: 'inbox',
      capability: 'mediation',
      reason: 'internal',
      lastError: 'The other side is away',
      tries: 8,
      version: 8,
    });
    for (const id of [elsewhere, nobodys]) {
      expect((await again(scene.admin, 'inbox', id, 8)).status).toBe(404);
    }
  });

  it('is shown to an officer of the town too, and to nobody of another community', async () => {
    const officer = await scene.as(await scene.factory.appointee(scene.place.community, 'townOfficer'));
    expect((await ask(officer, 'inbox')).status).toBe(200);
    const stranger = await scene.as(await scene.factory.appointee(other.community, 'communityAdmin'));
    expect((await ask(stranger, 'inbox')).status).toBe(403);
    expect((await ask(scene.worker, 'inbox')).status).toBe(403);
  });

  it('goes out again once, however often that is tapped', async () => {
    const id = await parkedMessage({ gridId: scene.place.grid.id });
    const taps = await Promise.all([again(scene.admin, 'inbox', id, 8), again(scene.admin, 'inbox', id, 8)]);
    expect(taps.map(({ status }) => status).sort()).toEqual([204, 409]);
    // nobody hears of this topic, so it is tried anew, from the first try on
    const tried = await eventually(async () => {
      const row = await scene.server.dataSource.manager.findOneByOrFail(OutboxMessage, { id });
      return row.attempts === 1 && row.lastError?.startsWith('No handler') ? row : undefined;
    });
    expect(tried.state).toBe('pending');
  });

  it('of WeChat says why, in whose community, and goes out again once', async () => {
    const id = await parkedPush(scene.place.community.id);
    await parkedPush(other.community.id);
    const { items } = (await ask(scene.admin, 'push')).body;
    expect(items).toMatchObject([
      {
        id,
        source: 'push',
        group: 'complaint',
        capability: null,
        reason: 'fieldWrong',
        tries: 3,
        version: 1,
      },
    ]);
    expect((await again(scene.admin, 'push', id, 1)).status).toBe(204);
    expect((await again(scene.admin, 'push', id, 1)).problem.code).toBe('VERSION_CONFLICT');
    expect((await ask(scene.admin, 'push')).body.items).toEqual([]);
  });

  it('comes page by page', async () => {
    const fresh = await scene.factory.grid();
    const expected: string[] = [];
    for (const minutes of [50, 40, 30, 20, 10]) {
      expected.push(await parkedMessage({ gridId: fresh.grid.id }, minutes));
    }
    const admin = await scene.as(await scene.factory.appointee(fresh.community, 'communityAdmin'));
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const query = { communityId: fresh.community.id, source: 'inbox' as const, limit: 2 };
      const { body }: { body: { items: Undelivered[]; nextCursor: string | null } } = await admin.call(
        undeliveredApi.list,
        { query: { ...query, ...(cursor ? { cursor } : {}) } },
      );
      found.push(...ids(body.items));
      cursor = body.nextCursor;
    } while (cursor);
    expect(found).toEqual(expected);
  });

  it('of the whole deployment is listed and sent again by an operator', async () => {
    const id = await parkedMessage({});
    const push = await parkedPush(null);
    const environment = { DATABASE_URL: scene.server.databaseUrl };
    const listed = await runCommand('undelivered.js', environment);
    expect(listed.output).toContain('mediation.Unheard');
    expect(listed.output).toContain('complaintProgress fieldWrong');
    await runAgain(id, environment);
    const row = await scene.server.dataSource.manager.findOneByOrFail(OutboxMessage, { id });
    expect(row.state).toBe('pending');
    expect((await scene.server.dataSource.manager.findOneByOrFail(Push, { id: push })).state).toBe('parked');
  });
});

/** `--send-again <id>`. */
async function runAgain(id: string, environment: Record<string, string>): Promise<void> {
  const { code, output } = await runCommand('undelivered.js', environment, ['--send-again', id]);
  expect({ code, output }).toMatchObject({
    code: 0,
    output: expect.stringContaining('1 messages, 0 pushes'),
  });
}
