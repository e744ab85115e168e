import { afterEach, describe, expect, it } from '@jest/globals';
import { databaseRows } from './database-rows';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage } from './harness';
import { idNumberOf, workbookOf } from './workbook';

const IMPORTS = 'subpackages/registry-import/imports/index';
const EXPORT = 'subpackages/registry-import/export/index';
const HEAD = ['小区', '楼栋', '单元', '房号', '与户主关系', '姓名', '身份证号', '职业'];

let app: JourneyPage;

const server = useServer();

describe.each(BUILDS)('the registry and Excel (%s)', (build) => {
  afterEach(() => closeFaultless(app));

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

    const wrongRows = await app.receive('wrong-rows');
    expect([wrongRows.extension, wrongRows.bytes.subarray(0, 2).toString()]).toEqual(['xlsx', 'PK']);

    await app.tap('只导入正确的 1 行');
    await app.see('有误的 1 行先不导入？');
    await app.tapId('sure');
    await app.see('已导入');
    expect(await databaseRows(server, 'SELECT id FROM residents WHERE name = ?', name)).toHaveLength(1);

    // the page may be closed at any time: what became of it is in the list
    await app.reopenApp();
    await app.see('已导入');
  });

  it('an import that went wrong is found in the list and taken back', async () => {
    const name = build === 'h5' ? '樊撤回' : '樊收回';
    const file = await workbookOf(`传错了（${build}）.xlsx`, [
      HEAD,
      ['西河湾小区', '3', '2', '101', '其他', name, idNumberOf(build === 'h5' ? 806 : 808), '教师'],
    ]);
    app = await openApp({ build, server, persona: 'gridWorker', path: IMPORTS });
    await app.see('选择 Excel 文件');
    await app.supplyPhotos([file]);
    await app.tapId('choose-file');
    await app.see('等待确认');
    await app.tap('全部导入（1 行）');
    await app.see('已导入');
    const states = () => databaseRows(server, 'SELECT state FROM residents WHERE name = ?', name);
    expect(await states()).toEqual([{ state: 'present' }]);

    await app.goBack();
    await app.tap(file.name);
    await app.tap('撤销这次导入');
    await app.see('撤销这次导入？');
    await app.tapId('sure');
    await app.see('已撤销');
    expect(await states()).toEqual([{ state: 'movedOut' }]);
    await app.goBack();
    await app.see('已撤销');
  });

  it('the template, a workbook and a printed roster are files that open', async () => {
    app = await openApp({ build, server, persona: 'gridWorker', path: IMPORTS });
    await app.see('下载模板');
    const kinds = async (id: string) => {
      const { extension, bytes } = await app.receive(id);
      return [extension, bytes.subarray(0, 4).toString('latin1')];
    };
    expect(await kinds('template')).toEqual(['xlsx', 'PK\x03\x04']);
    await app.closeApp();

    app = await openApp({ build, server, persona: 'gridWorker', path: EXPORT });
    await app.see('导出 Excel 表格');
    expect(await kinds('workbook')).toEqual(['xlsx', 'PK\x03\x04']);
    expect(await kinds('roster')).toEqual(['pdf', '%PDF']);
  });
});
