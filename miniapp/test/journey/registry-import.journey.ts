import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseRows } from './database-rows';
import { closeAll, openApp, overBudget, seriousViolations, startServer } from './harness';
import type { Build, JourneyPage, JourneyServer } from './harness';
import { idNumberOf, workbookOf } from './workbook';

const BUILDS: Build[] = ['h5', 'weapp'];
const IMPORTS = 'subpackages/registry-import/imports/index';
const HEAD = ['小区', '楼栋', '单元', '房号', '与户主关系', '姓名', '身份证号', '职业'];

let server: JourneyServer;
let app: JourneyPage;

beforeAll(async () => {
  server = await startServer();
}, 180_000);

afterAll(closeAll);

describe.each(BUILDS)('the registry and Excel (%s)', (build) => {
  afterEach(async () => {
    expect(await app.errors()).toEqual([]);
    expect(overBudget(await app.interactions())).toEqual([]);
    await app.closeApp();
  });

  it('a file is checked first, the right rows go in, and the list tells so later', async () => {
    const name = build === 'h5' ? '樊导入' : '樊表格';
    const serial = build === 'h5' ? 802 : 804;
    const room = ['西河湾小区', '3', '2', '101'];
    const file = await workbookOf(`新住户（${build}）.xlsx`, [
      HEAD,
      [...room, '其他', name, idNumberOf(serial), '教师'],
      [...room, '其他', `${name}二`, '51010619900101888', '教师'],
    ]);
    app = await openApp({ build, server, persona: 'gridWorker', path: IMPORTS });
    await app.see('选择 Excel 文件');
    await app.supplyPhotos([file]);
    await app.tapId('choose-file');
    await app.see('等待确认');
    await app.see('有误 1');
    await app.see('第 3 行');
    expect(await databaseRows(server, 'SELECT id FROM residents WHERE name = ?', name)).toEqual([]);
    if (build === 'h5') expect(await seriousViolations(app)).toEqual([]);

    await app.tap('只导入正确的 1 行');
    await app.see('已导入');
    expect(await databaseRows(server, 'SELECT id FROM residents WHERE name = ?', name)).toHaveLength(1);

    // the page may be closed at any time: what became of it is in the list
    await app.reopenApp();
    await app.see('已导入');
  });
});
