import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { v7 } from 'uuid';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const QUEUE = 'subpackages/complaint/queue/index';
const MESSAGES = 'pages/message/index';
const day = 86_400_000;

let resident: DemoPerson;
let worker: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  resident = await DemoPerson.logIn(server, 'resident');
  worker = await DemoPerson.logIn(server, 'gridWorker');
});

const sqlTime = (at: number) => new Date(at).toISOString().replace('T', ' ').replace('Z', '');

/** A complaint that was taken on long ago, and about which nothing happened since. */
async function forgotten(text: string): Promise<string> {
  const { id } = await resident.report(text);
  await worker.act(id, 'accept');
  const since = sqlTime(Date.now() - 15 * day);
  await databaseRows(server, 'UPDATE complaints SET updated_at = ? WHERE id = ?', since, id);
  return id;
}

/** What the server puts into the worker's inbox at eight; the hour itself is not waited for. */
async function morning(title: string): Promise<void> {
  const { account } = await worker.call(accountApi.me);
  const { communityId } = await worker.ownGrid();
  await databaseRows(
    server,
    `INSERT INTO messages (id, account_id, kind, message_group, title, body, subject_type, subject_id, event_id, created_at)
      VALUES (?, ?, 'complaintsStuck', 'work', ?, '3 个工作日没有进展 1 件。', 'stuckComplaints', ?, ?, ?)`,
    ...[v7(), account.id, title, communityId, v7(), sqlTime(Date.now())],
  );
}

describe.each(BUILDS)('a day at work (%s)', (build) => {
  const open = (persona: Persona, path: string) => openApp({ build, server, persona, path });

  afterEach(() => closeFaultless(app));

  it('begins with what does not move: from the message to the list to the complaint', async () => {
    const text = `自行车棚的灯罩碎了一地（${build}）`;
    await forgotten(text);
    const title = `今天有 1 件诉求需要盯一盯（${build}）`;
    await morning(title);
    app = await open('gridWorker', MESSAGES);
    await app.tap(new RegExp(title.replace(/[()]/g, '.')));
    await app.see('三个工作日没有进展');
    await app.see(/15 天没有动静/);
    if (build === 'h5') expect(await seriousViolations(app)).toEqual([]);
    await app.tap(text);
    await app.see('您已受理，正在处理');
  });

  it('shows on the workbench how much that is', async () => {
    await forgotten(`花坛的砖被撞散了（${build}）`);
    app = await open('gridWorker', QUEUE);
    await app.see(/三个工作日没有进展 \d+ 件/);
    await app.tapId('stuck');
    await app.see(`花坛的砖被撞散了（${build}）`);
  });

  it('shows where trouble gathers, and the list behind each number', async () => {
    const text = `二楼的窗户玻璃裂了（${build}）`;
    const { place } = await resident.report(text);
    const [estate = '', building = '', unit = ''] = place.split(' ');
    app = await open('gridWorker', QUEUE);
    await app.tapId('places');
    await app.see(/共 \d+ 处，未办结 \d+ 件/);
    if (build === 'h5') expect(await seriousViolations(app)).toEqual([]);
    await app.tap(`${estate} ${building}，看各单元`);
    await app.see(unit);
    await app.tap(new RegExp(`^${estate} ${building} ${unit}，未办结 \\d+，看名单$`));
    await app.see('这一处未办结的诉求，最近反映的在最前');
    await app.tap(text);
    await app.see('已提交，等待网格员受理');
  });

  it('takes the list at hand out as a workbook, and one of a time that is over', async () => {
    app = await open('gridWorker', QUEUE);
    await app.tapId('export-list');
    await app.see(/和现在看到的清单一样/);
    const file = await app.receive('submit');
    expect([file.extension, file.bytes.subarray(0, 2).toString()]).toEqual(['xlsx', 'PK']);
    await app.tapId('export-list');
    await app.tap('一段时间的');
    await app.tap('自选日期');
    await app.fill('from', '20261201');
    await app.fill('to', '20261101');
    await app.see('开始日期要在结束日期之前');
    await app.tap('近一年');
    await app.see(/办结的也在内/);
    const year = await app.receive('submit');
    expect(year.bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
