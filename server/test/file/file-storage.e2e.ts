import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../src/common/clock/clock.js';
import { readConfig } from '../../src/config/config.js';
import { FileSignature } from '../../src/file/file-signature.js';
import { ContentCheckRepository } from '../../src/content-check/content-check.repository.js';
import { ContentHoldService } from '../../src/content-check/content-hold.service.js';
import { FileRepository } from '../../src/file/file.repository.js';
import { FileService } from '../../src/file/file.service.js';
import { FileUpkeep } from '../../src/file/file.upkeep.js';
import { LocalFileStorage } from '../../src/file/local-file-storage.js';
import { Factory } from '../factory/factory.js';
import { testSecrets } from '../support/server-process.js';
import { testCipher } from '../support/test-crypto.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { phonePhoto } from './pictures.js';

jest.setTimeout(60_000);

class MovedClock extends Clock {
  aheadHours = 0;
  override now(): Date {
    return new Date(Date.now() + this.aheadHours * 3_600_000);
  }
}

let database: TestDatabase;
let folder: string;
let accountId: string;
const clock = new MovedClock();
const servers: FileService[] = [];
let photo: Buffer;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'linge-test-storage-'));
  accountId = (await new Factory(database.dataSource).account()).account.id;
  photo = await phonePhoto(300, 200);
  const config = readConfig({
    ...{ ...testSecrets, DATABASE_URL: database.url, FILES_DIR: folder, API_DEMO: '1' },
    CONTENT_CHECKS: 'off',
  });
  for (let number = 0; number < 2; number++) {
    const storage = new LocalFileStorage(config);
    await storage.onModuleInit();
    const repository = new FileRepository(database.dataSource);
    const rows = new ContentCheckRepository(database.dataSource);
    const holds = new ContentHoldService(config, rows, testCipher, clock);
    const signature = new FileSignature(config, clock);
    servers.push(new FileService(repository, storage, signature, holds, config, clock));
  }
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const first = () => servers[0] as FileService;
const stored = async () =>
  (await readdir(join(folder, 'objects'), { recursive: true })).filter((name) => name.endsWith('.jpg'));
const taken = async () => {
  const id = uuid();
  await first().upload(id, accountId, photo);
  return id;
};

describe('pictures that nobody used', () => {
  it('are deleted after a day, by one server or by several at once; used ones stay', async () => {
    const used = await taken();
    const unused = await Promise.all(Array.from({ length: 8 }, taken));
    const owner = { type: 'complaintEvent', id: uuid() } as const;
    expect(await first().attach([used], accountId, owner, database.dataSource.manager)).toBe(true);

    await new FileUpkeep(first(), clock).deleteOrphans();
    expect(await stored()).toHaveLength(2 * 9);

    clock.aheadHours = 25;
    const cutOff = new Date(clock.now().getTime() - 24 * 3_600_000);
    const deleted = await Promise.all(servers.map((server) => server.deleteOrphans(cutOff)));
    expect(deleted.reduce((sum, count) => sum + count)).toBe(unused.length);
    expect((await stored()).every((name) => name.includes(used))).toBe(true);
    expect(await stored()).toHaveLength(2);
    clock.aheadHours = 0;
  });

  it('that were never finished are cleared away at the next start', async () => {
    const unfinished = join(folder, 'unfinished');
    await writeFile(join(unfinished, 'old'), 'half');
    await writeFile(join(unfinished, 'new'), 'being written by another server');
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(join(unfinished, 'old'), yesterday, yesterday);
    const config = readConfig({
      ...testSecrets,
      DATABASE_URL: database.url,
      FILES_DIR: folder,
      API_DEMO: '1',
    });
    await new LocalFileStorage(config).onModuleInit();
    expect(await readdir(unfinished)).toEqual(['new']);
  });
});

describe('handing pictures to an owner', () => {
  it('takes all of them or says that it cannot: none of others, none twice, none used before', async () => {
    const manager = database.dataSource.manager;
    const ids = [await taken(), await taken()];
    const stranger = (await new Factory(database.dataSource).account()).account.id;
    const attach = (which: string[], who = accountId) =>
      first().attach(which, who, { type: 'complaintEvent', id: uuid() }, manager);
    expect(await attach(ids, stranger)).toBe(false);
    expect(await attach([...ids, uuid()].slice(2))).toBe(false);
    expect(await attach([ids[0] ?? '', ids[0] ?? ''])).toBe(false);
    const more = [await taken(), await taken()];
    expect(await attach(more)).toBe(true);
    expect(await attach(more)).toBe(false);
  });

  it('keeps the order in which they were named', async () => {
    const ids = [await taken(), await taken(), await taken()].reverse();
    const owner = { type: 'complaintEvent', id: uuid() } as const;
    await first().attach(ids, accountId, owner, database.dataSource.manager);
    const links = await first().linksOf(owner.type, [owner.id]);
    expect(links.get(owner.id)?.map(({ id }) => id)).toEqual(ids);
  });
});

describe('links', () => {
  it('that WeChat is given are good for as long as it may take, and there are none to what is gone', async () => {
    const address = new URL((await first().addressFor(await taken(), 35 * 60)) ?? '');
    expect(address.origin).toBe('http://localhost:3000');
    const left = Number(address.searchParams.get('expires')) - clock.now().getTime() / 1000;
    expect(left).toBeGreaterThanOrEqual(35 * 60 - 1);
    expect(await first().addressFor(uuid(), 35 * 60)).toBeUndefined();
  });

  it('of the same ten minutes are the same, and are dead when their time is over', async () => {
    const id = await taken();
    const config = readConfig({
      ...testSecrets,
      DATABASE_URL: database.url,
      FILES_DIR: folder,
      API_DEMO: '1',
    });
    const at = new Clock();
    let now = new Date('2026-11-22T08:31:00Z');
    at.now = () => now;
    const signature = new FileSignature(config, at);
    const link = signature.link(id, 'full');
    now = new Date('2026-11-22T08:34:59Z');
    expect(signature.link(id, 'full')).toBe(link);
    const { searchParams } = new URL(link, 'http://server');
    const proof = [Number(searchParams.get('expires')), searchParams.get('signature') ?? ''] as const;
    expect(signature.remaining(id, 'full', ...proof)).toBeGreaterThanOrEqual(15 * 60);
    now = new Date(proof[0] * 1000 - 1_000);
    expect(signature.remaining(id, 'full', ...proof)).toBe(1);
    now = new Date(proof[0] * 1000);
    expect(signature.remaining(id, 'full', ...proof)).toBe(0);
  });
});
