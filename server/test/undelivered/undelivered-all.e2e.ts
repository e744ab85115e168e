import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { undeliveredApi } from '@linge/shared/undelivered/undelivered.api';
import type { UndeliveredSource } from '@linge/shared/undelivered/undelivered.schema';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { Push } from '../../src/subscription/entities/push.entity.js';
import { setScene, type Scene } from '../complaint/scene.js';
import type { GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';

let scene: Scene;
let place: GridPlace;
let admin: ApiClient;
let officer: ApiClient;
beforeAll(async () => {
  scene = await setScene();
  place = await scene.factory.grid();
  admin = await scene.as(await scene.factory.appointee(place.community, 'communityAdmin'));
  officer = await scene.as(await scene.factory.appointee(place.community, 'townOfficer'));
});
afterAll(() => scene.server.close());

type Owner = { communityId: string } | { townId: string };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const ofCommunity = () => ({ communityId: place.community.id });

/** Given up just now, or at another time. */
async function parkedPushes(owner: Owner, count: number, rest: Partial<Push> = {}): Promise<string[]> {
  const at = minutesAgo(1);
  const pushes = Array.from({ length: count }, () => ({
    ...{ id: uuid(), accountId: scene.residentPerson.account.id, communityId: null, townId: null, ...owner },
    ...{ template: 'complaintProgress' as const, messageGroup: 'complaint' as const, urgent: false },
    ...{ state: 'parked' as const, availableAt: at, attempts: 3, claimedBy: null, version: 1 },
    ...{ reason: 'wechatDown' as const, lastError: 'away', queuedAt: at, settledAt: at, ...rest },
  }));
  await insertRows(scene.server.dataSource.manager, Push, pushes);
  return pushes.map(({ id }) => id);
}

async function parkedMessages(payload: object, count: number): Promise<void> {
  const at = minutesAgo(1);
  const messages = Array.from({ length: count }, () => ({
    ...{ id: uuid(), topic: 'nobody.Hears', subjectId: uuid(), payload, state: 'parked' as const },
    ...{ availableAt: at, createdAt: at, attempts: 8, lastError: 'No', doneAt: null },
    ...{ claimedBy: null, claimedUntil: null },
  }));
  await insertRows(scene.server.dataSource.manager, OutboxMessage, messages);
}

const waiting = async (source: UndeliveredSource, by = admin) =>
  (await by.call(undeliveredApi.waiting, { query: { ...ofCommunity(), source } })).body;
const sendAll = (source: UndeliveredSource, until: string, by = admin) =>
  by.call(undeliveredApi.sendAll, { params: { source }, body: { ...ofCommunity(), until } });

async function stateOf(id: string | undefined): Promise<string> {
  return (await scene.server.dataSource.manager.findOneByOrFail(Push, { id: id ?? '' })).state;
}

describe('all that was given up', () => {
  it('is counted, and goes out again part by part, with nothing of another community', async () => {
    const other = await scene.factory.grid();
    await parkedPushes(ofCommunity(), 205);
    const [elsewhere] = await parkedPushes({ communityId: other.community.id }, 1);
    const { count, doubtful, until } = await waiting('push');
    expect({ count, doubtful }).toEqual({ count: 205, doubtful: 0 });
    expect((await sendAll('push', until)).body).toEqual({ sent: 200, left: 5 });
    expect((await sendAll('push', until)).body).toEqual({ sent: 5, left: 0 });
    expect((await sendAll('push', until)).body).toEqual({ sent: 0, left: 0 });
    expect((await waiting('push')).count).toBe(0);
    expect(await stateOf(elsewhere)).toBe('parked');
  });

  it('leaves what may have arrived to whoever looks at it, one by one', async () => {
    const [lost] = await parkedPushes(ofCommunity(), 1, { reason: 'answerLost' });
    await parkedPushes(ofCommunity(), 2);
    const { count, doubtful, until } = await waiting('push');
    expect({ count, doubtful }).toEqual({ count: 2, doubtful: 1 });
    expect((await sendAll('push', until)).body).toEqual({ sent: 2, left: 0 });
    expect(await stateOf(lost)).toBe('parked');
  });

  it('does not mean what was given up after it was counted, however often it is asked', async () => {
    await parkedPushes(ofCommunity(), 1);
    const { until } = await waiting('push');
    const later = new Date(new Date(until).getTime() + 1);
    const [since] = await parkedPushes(ofCommunity(), 1, { settledAt: later });
    expect((await sendAll('push', until)).body).toEqual({ sent: 1, left: 0 });
    expect((await sendAll('push', until)).body).toEqual({ sent: 0, left: 0 });
    expect(await stateOf(since)).toBe('parked');
  });

  it('goes out once when two ask at once', async () => {
    await parkedMessages({ gridId: place.grid.id }, 10);
    await parkedMessages(ofCommunity(), 10);
    const { count, until } = await waiting('inbox');
    expect(count).toBe(20);
    const both = await Promise.all([sendAll('inbox', until), sendAll('inbox', until, officer)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.reduce((sum, { body }) => sum + body.sent, 0)).toBe(20);
  });

  it('of a town goes out again for its officers alone', async () => {
    const { townId } = place.community;
    await parkedPushes({ townId }, 3);
    const ask = (by: ApiClient) =>
      by.call(undeliveredApi.waitingOfTown, { params: { id: townId }, query: { source: 'push' } });
    const send = (by: ApiClient, until: string) =>
      by.call(undeliveredApi.sendAllOfTown, { params: { id: townId, source: 'push' }, body: { until } });
    expect((await ask(admin)).status).toBe(403);
    const { count, until } = (await ask(officer)).body;
    expect(count).toBe(3);
    expect((await send(admin, until)).status).toBe(403);
    expect((await send(officer, until)).body).toEqual({ sent: 3, left: 0 });
  });

  it('is nobody else’s to send', async () => {
    const until = new Date().toISOString();
    expect((await sendAll('push', until, scene.worker)).status).toBe(403);
    expect((await sendAll('push', until, scene.admin)).status).toBe(403);
  });
});
