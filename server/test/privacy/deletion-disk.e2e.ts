import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import sharp from 'sharp';
import { v7 as uuid } from 'uuid';
import { nobodyId } from '../../src/account/account-trace.js';
import { OutboxMessage } from '../../src/common/outbox/entities/outbox-message.entity.js';
import { File } from '../../src/file/entities/file.entity.js';
import { keysOf } from '../../src/file/file-key.js';
import { eventually, setScene, type Scene } from '../complaint/scene.js';
import type { Person } from '../factory/factory.js';
import { fileServer, HourClock } from '../file/file-server.js';
import { phonePhoto, upload } from '../file/pictures.js';
import type { ApiClient } from '../support/api-client.js';

jest.setTimeout(120_000);

let folder: string;
let scene: Scene;
let photo: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linge-test-disk-'));
  scene = await setScene({ environment: { FILES_DIR: folder } });
  photo = await phonePhoto(300, 200);
});
afterAll(async () => {
  await scene.server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every file below the folder, whatever it is. */
async function onDisk(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** What the server does by the hour and at night, so many hours from now. */
async function upkeep(aheadHours: number): Promise<void> {
  const { dataSource, databaseUrl: url } = scene.server;
  const clock = new HourClock();
  clock.aheadHours = aheadHours;
  const { upkeep: hourly } = await fileServer({ dataSource, url }, folder, clock);
  await hourly.deleteOrphans();
  await hourly.deleteStrays();
}

const rowsOf = (person: Person) =>
  scene.server.dataSource.manager.findBy(File, { uploaderAccountId: person.account.id });

async function swept(): Promise<void> {
  const { manager } = scene.server.dataSource;
  await eventually(async () =>
    (await manager.countBy(OutboxMessage, { state: 'pending' })) === 0 ? true : undefined,
  );
}

async function deleteAccount(api: ApiClient): Promise<void> {
  expect((await api.call(accountApi.deleteMe)).status).toBe(204);
  await swept();
}

describe('the folder of files, once an account is deleted', () => {
  it('holds the pictures of what was reported, as of nobody, and nothing else of it', async () => {
    const person = await scene.factory.residentOf(scene.place, '诸*试');
    const api = await scene.as(person);
    const [used, unused] = [await upload(api, photo), await upload(api, photo)];
    const { id } = await scene.submit(api, { photoIds: [used.link.id] });
    const copy = uuid();
    await api.call(privacyApi.askExport, { body: { id: copy } });
    await eventually(async () => {
      const answer = await api.send(privacyApi.downloadExport, { params: { id: copy } });
      const { byteLength } = await answer.arrayBuffer();
      return answer.ok && byteLength > 1_000 ? true : undefined;
    });
    // A copy is put together as it is fetched: the pictures lie where they did, and it lies nowhere.
    expect(await onDisk()).toHaveLength(2 * 2);

    await deleteAccount(api);
    // The same hour: what was never used waits for no day to pass.
    await upkeep(0);

    const row = await scene.server.dataSource.manager.findOneByOrFail(File, { id: used.link.id });
    expect(row.uploaderAccountId).toBe(nobodyId);
    expect(await onDisk()).toEqual(
      keysOf(row)
        .map((key) => `objects/${key}`)
        .sort(),
    );
    expect((await onDisk()).join()).not.toContain(unused.link.id);
    for (const name of await onDisk()) {
      const bytes = await readFile(join(folder, name));
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
      for (const word of [person.openId, person.account.id]) expect(bytes.includes(word)).toBe(false);
    }
    const seen = (await scene.worker.call(complaintApi.get, { params: { id } })).body;
    expect(seen.photos.map((picture) => picture.id)).toEqual([used.link.id]);
    expect(seen.reporter).toEqual({ name: '已注销用户', phone: null });
  });

  it('holds nothing of uploads that a crash cut off', async () => {
    const before = await onDisk();
    const person = await scene.factory.account();
    const api = await scene.as(person);
    let killed: Promise<void> | undefined;
    const sent = Array.from({ length: 40 }, async () => {
      const answer = await upload(api, photo).catch(() => undefined);
      if (answer?.status === 201) killed ??= scene.server.process.kill();
    });
    await Promise.all(sent);
    await killed;
    expect((await onDisk()).length).toBeGreaterThan(before.length);

    await scene.server.restart();
    await deleteAccount(await scene.as(person));
    // Those with a row go within the hour, what a crash left without one the night after next at the latest.
    await upkeep(0);
    expect(await rowsOf(person)).toEqual([]);
    await upkeep(25);
    expect(await onDisk()).toEqual(before);
  });

  it('holds nothing of an upload that was on its way', async () => {
    const before = await onDisk();
    const person = await scene.factory.account();
    const api = await scene.as(person);
    const large = await phonePhoto(7_000, 5_000);
    const sent = upload(api, large);
    await setTimeout(150);
    await deleteAccount(api);
    expect([201, 401]).toContain((await sent).status);
    await swept();
    expect(await rowsOf(person)).toEqual([]);
    await upkeep(0);
    expect(await onDisk()).toEqual(before);
  });
});
