import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registryExportApi } from '@linge/shared/registry-export/registry-export.api';
import { readWorkbook } from '../../src/common/workbook/workbook-reader.js';
import { cellText } from '../../src/common/workbook/workbook-cell.js';
import { Label } from '../../src/resident/entities/label.entity.js';
import { v7 as uuid } from 'uuid';
import { Factory, type GridPlace } from '../factory/factory.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { addRooms, check, commit, download, heading, idNumber, phone, workbook } from './import-scene.js';

let server: TestServer;
let place: GridPlace;
let admin: ApiClient;
let worker: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  const factory = new Factory(server.dataSource);
  place = await factory.grid();
  await addRooms(factory, place, ['601', '602']);
  const label = {
    id: uuid(),
    communityId: place.community.id,
    code: 'veteran',
    name: '退役军人',
    position: 1,
  };
  await factory.save(Label, label);
  admin = await server.login((await factory.appointee(place.community, 'communityAdmin')).openId);
  worker = await server.login((await factory.gridStaff(place, 'gridWorker')).openId);
  const estate = place.door.label.split(' ')[0] ?? '';
  const titles = [...heading, '标签', '户籍地', '房东姓名', '房东电话', '居住到期日'];
  const bytes = await workbook(
    [
      [
        estate,
        '3栋',
        '2单元',
        '602',
        '流动',
        '户主',
        '赵强',
        idNumber(3),
        phone(3),
        '',
        '',
        '',
        '钱多',
        phone(9),
        '2027-01-31',
      ],
      [
        estate,
        '3栋',
        '2单元',
        '601',
        '常住',
        '户主',
        '王建国',
        idNumber(1),
        phone(1),
        '高中',
        '退役军人',
        '=1+1（东街）',
      ],
      ['', '', '', '', '', '妻', '李梅', idNumber(2), '', '', '', '－甲  乙'],
    ],
    titles,
  );
  await commit(admin, await check(admin, { communityId: place.community.id }, bytes));
}, 60_000);

afterAll(() => server.close());

const whole = () => ({ communityId: place.community.id });
const grid = () => ({ ...whole(), gridId: place.grid.id });

describe('a list of residents that goes out', () => {
  it('imported again changes nothing, for the administrator and for the grid worker', async () => {
    const all = await download(admin, registryExportApi.workbook, { query: whole() });
    expect((await check(admin, whole(), all)).counts).toEqual({ add: 0, change: 0, unchanged: 3, wrong: 0 });
    const own = await download(worker, registryExportApi.workbook, { query: grid() });
    expect((await check(worker, grid(), own)).counts).toEqual({ add: 0, change: 0, unchanged: 3, wrong: 0 });
  });

  it('is ordered by room, head first, shows no whole number and no formula', async () => {
    const bytes = await download(admin, registryExportApi.workbook, { query: whole() });
    const [sheet] = await readWorkbook(bytes);
    const [titles, ...rows] = (sheet?.rows ?? []).map(({ cells }) => cells.map(cellText));
    const nameAt = titles?.indexOf('姓名') ?? -1;
    expect(rows.map((row) => row[nameAt])).toEqual(['王建国', '李梅', '赵强']);
    expect(rows[0]).toEqual(expect.arrayContaining(['601', '户主', '高中', '退役军人', '100****0001']));
    expect(rows[2]).toEqual(expect.arrayContaining(['钱多', '100****0009', '2027-01-31']));
    const text = JSON.stringify(rows);
    for (const number of [1, 2, 3]) expect(text).not.toContain(idNumber(number));
    for (const number of [1, 3, 9]) expect(text).not.toContain(phone(number));
  });

  it('holds those alone whom the filter finds', async () => {
    const query = { ...grid(), labels: 'veteran' };
    const [sheet] = await readWorkbook(await download(worker, registryExportApi.workbook, { query }));
    expect(sheet?.rows).toHaveLength(2);
  });

  it('is printed as a roster, household by household', async () => {
    const bytes = await download(worker, registryExportApi.roster, { query: grid() });
    const pdfium = await PDFiumLibrary.init();
    const [page] = [...(await pdfium.loadDocument(bytes)).pages()];
    const text = page?.getText().replace(/\s/g, '') ?? '';
    pdfium.destroy();
    for (const words of ['居民花名册', '王建国', '李梅', '退役军人', '共3人', '100****0001']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain(idNumber(1));
  });
});
