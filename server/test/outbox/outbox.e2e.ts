import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../src/common/clock/clock.js';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import {
  OutboxHandlers,
  type OutboxBatchHandler,
  type OutboxHandler,
} from '../../src/common/outbox/outbox.handlers.js';
import { Outbox } from '../../src/common/outbox/outbox.js';
import { maxAttempts } from '../../src/common/outbox/outbox.policy.js';
import { OutboxRepository } from '../../src/common/outbox/outbox.repository.js';
import { OutboxSignal } from '../../src/common/outbox/outbox.signal.js';
import { OutboxWorker } from '../../src/common/outbox/outbox.worker.js';
import { eventually } from '../complaint/scene.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

jest.setTimeout(60_000);
// Failures are the point here; what is logged about them is not.
Logger.overrideLogger(false);

/** Time that the test moves. */
class MovedClock extends Clock {
  aheadMs = 0;
  override now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
}

let database: TestDatabase;
let clock: MovedClock;
let rows: OutboxRepository;
const workers: OutboxWorker[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await database.dataSource.query('CREATE TABLE heard (message_id CHAR(36) NOT NULL, note VARCHAR(100))');
});
afterAll(() => database.drop());
beforeEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.beforeApplicationShutdown()));
  clock = new MovedClock();
  rows = new OutboxRepository(database.dataSource);
  await database.dataSource.query('DELETE FROM outbox_messages');
  await database.dataSource.query('DELETE FROM heard');
});

/** A server's part in the outbox, with what it does on `news`. */
const server = (handler: OutboxHandler) => serverWith((handlers) => handlers.register('news', handler));

function serverWith(register: (handlers: OutboxHandlers) => void): { outbox: Outbox; worker: OutboxWorker } {
  const signal = new OutboxSignal();
  const handlers = new OutboxHandlers();
  register(handlers);
  const worker = new OutboxWorker(database.dataSource, rows, handlers, signal, clock);
  worker.onApplicationBootstrap();
  workers.push(worker);
  return { outbox: new Outbox(database.dataSource, rows, signal, clock), worker };
}

const write = (message: OutboxMessage, manager: EntityManager) =>
  manager.query('INSERT INTO heard (message_id) VALUES (?)', [message.id]);
const hear: OutboxHandler = async (message, manager) => void (await write(message, manager));
const news = { topic: 'news', subjectId: uuid(), payload: { words: '来了' } };
const heard = () => database.dataSource.query<{ id: string }[]>('SELECT message_id AS id FROM heard');
const only = () => database.dataSource.manager.findOneByOrFail(OutboxMessage, { topic: 'news' });
const settled = (state: OutboxMessage['state'], attempts: number) =>
  eventually(async () => {
    const message = await only();
    return message.state === state && message.attempts === attempts ? message : undefined;
  });

describe('what is announced', () => {
  it('is heard once it is committed, with what was said', async () => {
    const said: object[] = [];
    const { outbox } = server(async (message, manager) => {
      said.push(message.payload);
      await write(message, manager);
    });
    await outbox.transaction(async (_, announce) => announce(news));
    expect((await settled('done', 1)).doneAt).not.toBeNull();
    expect(said).toEqual([{ words: '来了' }]);
    expect(await heard()).toHaveLength(1);
  });

  it('was never said when its transaction failed', async () => {
    const { outbox } = server(hear);
    const failed = outbox.transaction(async (_, announce) => {
      announce(news);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await database.dataSource.manager.count(OutboxMessage)).toBe(0);
  });

  it('leaves nothing of a try that failed half way, and is tried again later', async () => {
    let fail = true;
    const { outbox, worker } = server(async (message, manager) => {
      await write(message, manager);
      if (fail) throw new Error('the other side is away');
    });
    await outbox.transaction(async (_, announce) => announce(news));
    const failed = await settled('pending', 1);
    await eventually(async () => ((await only()).lastError ? true : undefined));
    expect((await only()).lastError).toBe('the other side is away');
    expect(failed.doneAt).toBeNull();
    expect(await heard()).toEqual([]);
    fail = false;
    clock.aheadMs += 60_000;
    worker.wake();
    await settled('done', 2);
    expect(await heard()).toHaveLength(1);
  });

  it('is parked after its last try, counted, and not tried any more', async () => {
    const { outbox, worker } = server(async () => {
      throw new Error('never');
    });
    await outbox.transaction(async (_, announce) => announce(news));
    for (let attempt = 1; attempt < maxAttempts; attempt++) {
      await eventually(async () => {
        const { attempts, claimedBy } = await only();
        return (attempts === attempt && claimedBy === null) || undefined;
      });
      clock.aheadMs += 3_600_000;
      worker.wake();
    }
    const parked = await settled('parked', maxAttempts);
    expect(parked.lastError).toBe('never');
    expect(await rows.backlog(clock.now())).toEqual({ pending: 0, parked: 1, late: 0 });
  });

  it('of a topic that this server does not know is kept for one that does', async () => {
    const { outbox } = server(hear);
    await outbox.transaction(async (_, announce) => announce({ ...news, topic: 'tomorrow' }));
    const kept = await eventually(async () => {
      const message = await database.dataSource.manager.findOneByOrFail(OutboxMessage, { topic: 'tomorrow' });
      return message.lastError ? message : undefined;
    });
    expect(kept).toMatchObject({ state: 'pending', lastError: 'No handler for the outbox topic tomorrow' });
  });
});

describe('what one handler takes in one piece', () => {
  it('is delivered one by one where one of them cannot be, and only that one waits', async () => {
    const together: OutboxBatchHandler = async (messages, manager) => {
      for (const message of messages) await write(message, manager);
      if (messages.some(({ payload }) => 'bad' in payload)) throw new Error('没有这个网格');
    };
    const { outbox, worker } = serverWith((handlers) => handlers.registerForAll(['news'], together));
    await outbox.transaction(async (_, announce) => {
      for (const payload of [{}, { bad: true }, {}]) announce({ ...news, payload });
    });
    await worker.settle();
    expect(await heard()).toHaveLength(2);
    const rest = await database.dataSource.manager.findBy(OutboxMessage, { state: 'pending' });
    expect(rest.map(({ payload, attempts }) => [payload, attempts])).toEqual([[{ bad: true }, 1]]);
  });
});

describe('several servers', () => {
  it('drain one outbox together: nothing is doubled, nothing lost', async () => {
    const count = 300;
    const at = new Date(Date.now() - 1_000);
    const messages = Array.from({ length: count }, () => ({ ...news, id: uuid(), createdAt: at }));
    await rows.insert(messages, database.dataSource.manager);
    for (let number = 0; number < 3; number++) server(hear);
    await eventually(async () => ((await rows.backlog(clock.now())).pending === 0 ? true : undefined));
    expect((await heard()).map(({ id }) => id).sort()).toEqual(messages.map(({ id }) => id).sort());
  });

  it('take over what a dead one had in hand, when its lease is over', async () => {
    const message = { ...news, id: uuid(), createdAt: new Date() };
    await rows.insert([message], database.dataSource.manager);
    const now = clock.now();
    const until = new Date(now.getTime() + 30_000);
    expect(await rows.claim({ by: uuid(), now, until, limit: 10 })).toHaveLength(1);
    const { worker } = server(hear);
    worker.wake();
    await worker.beforeApplicationShutdown();
    expect(await heard()).toEqual([]);

    clock.aheadMs += 31_000;
    server(hear);
    await settled('done', 2);
    expect(await heard()).toEqual([{ id: message.id }]);
  });

  it('undo what was done under a lease that went to another in the meantime', async () => {
    const { outbox } = server(async (message, manager) => {
      await write(message, manager);
      await database.dataSource.manager.update(OutboxMessage, { id: message.id }, { claimedBy: uuid() });
    });
    await outbox.transaction(async (_, announce) => announce(news));
    await eventually(async () => ((await only()).attempts === 1 ? true : undefined));
    await workers.at(-1)?.beforeApplicationShutdown();
    expect(await heard()).toEqual([]);
    expect((await only()).state).toBe('pending');
  });

  it('finish the message in hand when they are stopped, and give the rest back', async () => {
    let begun = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const at = new Date(Date.now() - 1_000);
    const messages = Array.from({ length: 5 }, () => ({ ...news, id: uuid(), createdAt: at }));
    await rows.insert(messages, database.dataSource.manager);
    const { worker } = server(async (message, manager) => {
      begun++;
      await held;
      await write(message, manager);
    });
    await eventually(async () => (begun === 1 ? true : undefined));
    const stopped = worker.beforeApplicationShutdown();
    release();
    await stopped;
    expect(await heard()).toHaveLength(1);
    const rest = await database.dataSource.manager.findBy(OutboxMessage, { state: 'pending' });
    expect(rest.map(({ attempts, claimedBy }) => [attempts, claimedBy])).toEqual(Array(4).fill([0, null]));
  });
});

describe('a transaction', () => {
  it('that the database undid in favour of another is done again', async () => {
    const { outbox } = server(hear);
    let tries = 0;
    const result = await outbox.transaction(async (manager) => {
      tries++;
      if (tries === 1)
        await manager.query("SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Deadlock'");
      return 'done';
    });
    expect([result, tries]).toEqual(['done', 2]);
  });
});

describe('what was delivered long ago', () => {
  it('is forgotten; what was not stays', async () => {
    const old = new Date('2026-01-01T00:00:00Z');
    const messages = Array.from({ length: 3 }, () => ({ ...news, id: uuid(), createdAt: old }));
    await rows.insert(messages, database.dataSource.manager);
    const kept = messages.slice(0, 1).map(({ id }) => id);
    await database.dataSource.query("UPDATE outbox_messages SET state = 'done' WHERE id <> ?", kept);
    await rows.forgetDone(new Date('2026-02-01T00:00:00Z'));
    expect(await database.dataSource.manager.count(OutboxMessage)).toBe(1);
  });
});
