import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../src/common/clock/clock.js';
import { readConfig } from '../../src/config/config.js';
import { FileSignature } from '../../src/file/file-signature.js';
import { fileKey } from '../../src/file/file-key.js';
import { LocalFileStorage } from '../../src/file/local-file-storage.js';
import { Factory } from '../factory/factory.js';
import { testSecrets } from '../support/server-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { fileServer, HourClock, type FileServer } from './file-server.js';
import { phonePhoto } from './pictures.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let folder: string;
let accountId: string;
const clock = new HourClock();
const servers: FileServer[] = [];
let photo: Buffer;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'linge-test-storage-'));
  accountId = (await new Factory(database.dataSource).account()).account.id;
  photo = await phonePhoto(300, 200);
  for (let number = 0; number < 2; number++) servers.push(await fileServer(database, folder, clock));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const first = () => (servers[0] as FileServer).files;
const upkeep = () => (servers[0] as FileServer).upkeep;
const sweep = () => (servers[0] as FileServer).sweep;
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

    await upkeep().deleteOrphans();
    expect(await stored()).toHaveLength(2 * 9);

    clock.aheadHours = 25;
    const cutOff = new Date(clock.now().getTime() - 24 * 3_600_000);
    const deleted = await Promise.all(servers.map(({ files }) => files.deleteOrphans(cutOff)));
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

describe('what lies there and stands in no row', () => {
  const stray = (variant: 'full' | 'thumbnail' = 'full') =>
    fileKey({ id: uuid(), contentHash: 'a'.repeat(64) }, variant);
  const all = async () => (await readdir(join(folder, 'objects'), { recursive: true })).sort();
  const write = async (key: string) => {
    await mkdir(dirname(join(folder, 'objects', key)), { recursive: true });
    await writeFile(join(folder, 'objects', key), 'bytes');
  };

  it('is deleted once it is a day old; what has a row, what is on its way and what is not ours stays', async () => {
    const id = await taken();
    const foreign = 'ab/backup-of-the-operator.jpg';
    const [old, fresh, thumbnail] = [stray(), stray(), stray('thumbnail')];
    for (const key of [old, thumbnail, fresh, foreign]) await write(key);
    const before = await all();
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    for (const key of [old, thumbnail, foreign]) {
      await utimes(join(folder, 'objects', key), yesterday, yesterday);
    }
    await upkeep().deleteStrays();
    const after = await all();
    expect(before.filter((name) => !after.includes(name)).sort()).toEqual([old, thumbnail].sort());
    expect(after).toEqual(expect.arrayContaining([fresh, foreign]));
    expect(after.filter((name) => name.includes(id))).toHaveLength(2);
  });

  it('is one of two contents that were sent under the same id', async () => {
    const id = await taken();
    const other = fileKey({ id, contentHash: 'b'.repeat(64) }, 'full');
    await write(other);
    expect(await sweep().deleteStrays(new Date(Date.now() + 1_000))).toBeGreaterThan(0);
    const left = (await all()).filter((name) => name.includes(id));
    expect(left).toHaveLength(2);
    expect(left).not.toContain(other);
  });

  it('is not touched where nearly nothing has a row: then this is another database', async () => {
    const empty = await createTestDatabase();
    try {
      for (let number = 0; number < 1_010; number++) await write(stray());
      const before = await all();
      const { sweep: elsewhere } = await fileServer(empty, folder, clock);
      expect(await elsewhere.deleteStrays(new Date(Date.now() + 1_000))).toBe(0);
      expect(await all()).toEqual(before);
    } finally {
      await empty.drop();
    }
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
