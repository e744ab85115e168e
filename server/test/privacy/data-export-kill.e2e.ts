import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { messageApi } from '@linge/shared/message/message.api';
import { privacyApi } from '@linge/shared/privacy/privacy.api';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { Message } from '../../src/message/entities/message.entity.js';
import type { ExportedPiece } from '../../src/privacy/data-export.type.js';
import { DataExport } from '../../src/privacy/entities/data-export.entity.js';
import { eventually, setScene, type Scene } from '../complaint/scene.js';
import { writeComplaint } from '../factory/complaint.js';
import { phonePhoto, upload } from '../file/pictures.js';
import { ApiClient } from '../support/api-client.js';
import type { RunningServer } from '../support/server-process.js';

/** More than a server puts together before it is noticed that it began. */
const complaints = 600;
const messages = 3_000;
/** Positions of a part begin at its number times this. */
const piecesOfPart = 10_000;

jest.setTimeout(180_000);

let folder: string;
let scene: Scene;
let photoId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linge-test-copy-'));
  scene = await setScene({ environment: { FILES_DIR: folder } });
  const { factory, place, residentPerson: reporter, workerPerson: handler, resident } = scene;
  const { link } = await upload(resident, await phonePhoto(300, 200));
  photoId = link.id;
  await scene.submit(resident, { photoIds: [photoId], text: '第0盏路灯不亮' });
  for (let number = 1; number < complaints; number++) {
    await writeComplaint(
      factory,
      place,
      'accepted',
      { reporter, handler },
      { text: `第${number}盏路灯不亮` },
    );
  }
  const createdAt = new Date();
  const rows = Array.from({ length: messages }, (_, number) => ({
    ...{ id: uuid(), accountId: reporter.account.id, kind: 'complaintAccepted', messageGroup: 'complaint' },
    ...{ title: `第${number}条`, body: '已受理', subjectType: 'complaint', subjectId: uuid() },
    ...{ eventId: uuid(), createdAt, readAt: null },
  })) as Message[];
  await insertRows(scene.server.dataSource.manager, Message, rows);
});
afterAll(async () => {
  await scene.server.close();
  await rm(folder, { recursive: true, force: true });
});

const row = (id: string) => scene.server.dataSource.manager.findOneByOrFail(DataExport, { id });

async function ask(api: ApiClient): Promise<string> {
  const id = uuid();
  expect((await api.call(privacyApi.askExport, { body: { id } })).status).toBe(201);
  return id;
}

async function ready(id: string): Promise<DataExport> {
  // The dead server's lease has to run out, and this one to look again.
  return eventually(async () => {
    const now = await row(id);
    return now.state === 'ready' ? now : undefined;
  }, 90_000);
}

async function positions(id: string): Promise<number[]> {
  const rows = await scene.server.dataSource.query<{ position: number }[]>(
    'SELECT position FROM data_export_pieces WHERE export_id = ? ORDER BY position',
    [id],
  );
  return rows.map(({ position }) => position);
}

/** The copy's pieces by their titles, each with all of its items. */
async function fetched(api: ApiClient, id: string): Promise<Map<string, ExportedPiece['items']>> {
  const answer = await api.send(privacyApi.downloadExport, { params: { id } });
  expect(answer.status).toBe(200);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  expect(Object.keys(files).sort()).toEqual(['data.json', `照片/${photoId}.jpg`, '我的个人信息.html'].sort());
  const parts = new Map<string, ExportedPiece['items']>();
  for (const { title, items } of JSON.parse(
    strFromU8(files['data.json'] ?? new Uint8Array()),
  ) as ExportedPiece[]) {
    parts.set(title, [...(parts.get(title) ?? []), ...items]);
  }
  return parts;
}

describe('a copy whose server is killed while it is made', () => {
  let id: string;
  let other: RunningServer;
  let second: ApiClient;

  it('is finished by another server, from the part that was begun', async () => {
    id = await ask(scene.resident);
    const begun = await eventually(async () => {
      const [{ done }, written] = await Promise.all([row(id), positions(id)]);
      return written.filter((position) => position >= done * piecesOfPart).length > 2 ? done : undefined;
    });
    await scene.server.process.kill();
    const left = await row(id);
    expect(left).toMatchObject({ state: 'making', attempts: 1 });
    expect(left.done).toBeLessThan(left.total);
    expect(left.done).toBeGreaterThanOrEqual(begun);
    const half = (await positions(id)).filter((position) => position >= left.done * piecesOfPart);

    other = await scene.server.startSecond();
    second = new ApiClient(other.url, scene.resident.token);
    const finished = await ready(id);
    expect(finished).toMatchObject({ done: finished.total, attempts: 2, claimedBy: null });
    expect(half.length).toBeGreaterThan(0);
  });

  it('has everything in it once, and nothing is missing', async () => {
    const parts = await fetched(second, id);
    const told = parts.get('您反映的问题：反映过的问题') ?? [];
    expect(told.map((item) => item['内容']).sort()).toEqual(
      Array.from({ length: complaints }, (_, number) => `第${number}盏路灯不亮`).sort(),
    );
    const written = (parts.get('收到的消息') ?? []).flatMap(({ 标题: title }) =>
      typeof title === 'string' && /^第\d+条$/.test(title) ? title : [],
    );
    expect(written).toHaveLength(messages);
    expect(new Set(written).size).toBe(messages);
  });

  it('is told of once, however long one waits', async () => {
    const about = async () =>
      (await second.call(messageApi.list)).body.items.filter(({ kind }) => kind === 'dataExportReady');
    await eventually(async () => ((await about()).length ? true : undefined));
    await setTimeout(6_000);
    expect(await about()).toHaveLength(1);
    expect(await row(id)).toMatchObject({ attempts: 2, state: 'ready' });
  });

  it('says the same as a copy that nobody interrupted', async () => {
    const { manager } = scene.server.dataSource;
    await manager.update(DataExport, { id }, { createdAt: new Date(Date.now() - 2 * 86_400_000) });
    const whole = await ask(second);
    await ready(whole);
    const [one, two] = [await fetched(second, id), await fetched(second, whole)];
    // What the first copy itself brought about.
    const since = ['收到的消息', '您要的个人信息副本'];
    const rest = (parts: typeof one) => [...parts].filter(([title]) => !since.includes(title));
    expect(rest(one)).toEqual(rest(two));
    expect([...one.keys()]).toEqual([...two.keys()]);
  });

  it('leaves no file behind, nor does a download that is cut off', async () => {
    const answer = await second.send(privacyApi.downloadExport, { params: { id } });
    await answer.body?.getReader().read();
    await other.kill();
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    expect(names).toHaveLength(2);
    expect(names.every((name) => name.includes(photoId))).toBe(true);
  });
});
