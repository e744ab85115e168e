import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { readWorkbook } from './workbook-reader.js';
import { columnLetter, safeText, writeWorkbook, type WrittenSheet } from './workbook-writer.js';

const write = (...sheets: WrittenSheet[]) => buffer(writeWorkbook(sheets));
const columns = ['姓名', '关系'].map((title) => ({ title, width: 10 }));

async function open(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  // The library's types know the buffers of an older Node.
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
}

describe('a workbook that is written', () => {
  it('reads back as it was written, every cell as text', async () => {
    const rows = [
      ['张三', '990101198005010013'],
      [null, '2020-01-01'],
      ['李四', ''],
    ];
    const [sheet] = await readWorkbook(await write({ name: '名单', columns, rows }));
    expect(sheet?.name).toBe('名单');
    expect(sheet?.rows.map(({ cells }) => cells.map((cell) => cell?.kind === 'text' && cell.text))).toEqual([
      ['姓名', '关系'],
      ['张三', '990101198005010013'],
      [false, '2020-01-01'],
      ['李四', false],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'holds no formula for %j',
    async (text) => {
      expect(safeText(text)).toMatch(/^'/);
      const book = await open(await write({ name: '名单', columns, rows: [[text, '是']] }));
      const cell = book.worksheets[0]?.getCell('A2');
      expect(cell?.type).toBe(ExcelJS.ValueType.String);
      expect(cell?.value).toMatch(/^'/);
    },
  );

  it('gets the same text back that began like a formula', async () => {
    const [sheet] = await readWorkbook(await write({ name: '名单', columns, rows: [['-张三', '=1']] }));
    expect(sheet?.rows[1]?.cells).toEqual([
      { kind: 'text', text: '-张三' },
      { kind: 'text', text: '=1' },
    ]);
  });

  it('marks cells with a colour and a comment, and offers lists to choose from', async () => {
    const book = await open(
      await write({
        name: '名单',
        columns: [
          { title: '姓名', width: 10, hint: '必填' },
          { title: '性别', width: 5, choices: ['男', '女'] },
        ],
        rows: [['张三', { text: '中', mark: '请填男或女' }]],
      }),
    );
    const [sheet, lists] = book.worksheets;
    expect(JSON.stringify(sheet?.getCell('A1').note)).toContain('必填');
    expect(JSON.stringify(sheet?.getCell('B2').note)).toContain('请填男或女');
    expect(sheet?.getCell('B2').fill).toMatchObject({ type: 'pattern' });
    expect(sheet?.getCell('B3').dataValidation).toMatchObject({ type: 'list', formulae: ['选项!$A$1:$A$2'] });
    expect([lists?.state, lists?.getCell('A2').value]).toEqual(['veryHidden', '女']);
  });

  it('names columns as Excel does', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
