import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from './workbook-reader.js';
import { WorkbookRefusal } from './workbook-refusal.js';

type Fill = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

async function workbook(fill: Fill): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('名单'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function refusal(bytes: Buffer): Promise<string> {
  try {
    await readWorkbook(bytes);
    return 'taken';
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error.code;
    throw error;
  }
}

const small = () => workbook((sheet) => sheet.addRow(['姓名', '张三']));
const repacked = (bytes: Buffer, change: (parts: Record<string, Uint8Array>) => void): Buffer => {
  const parts = unzipSync(bytes);
  change(parts);
  return Buffer.from(zipSync(parts));
};
const compound = (text: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);

describe('a workbook that somebody uploads', () => {
  it('is read sheet by sheet, without empty rows and hidden sheets', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(['姓名', '年龄']);
      sheet.getCell('A4').value = '张三';
      book.addWorksheet('选项', { state: 'veryHidden' }).addRow(['男']);
      book.addWorksheet('空表');
      book.addWorksheet('第二页').addRow(['李四']);
    });
    const sheets = await readWorkbook(bytes);
    expect(sheets.map(({ name, rows }) => [name, rows.map(({ number }) => number)])).toEqual([
      ['名单', [1, 4]],
      ['第二页', [1]],
    ]);
  });

  it('means what people see: full-width digits, stray space, rich text, formulas, dates', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['　张　三 ', '１３８１２３４１２３４', "'990101", ' a\n b ']);
      sheet.addRow([{ richText: [{ text: '李' }, { text: '四' }] }, { formula: 'A1', result: 7 }]);
      sheet.addRow([new Date('1990-01-31T00:00:00Z'), true, { error: '#REF!' }]);
      sheet.getCell('A3').numFmt = 'yyyy/m/d';
    });
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      [
        { kind: 'text', text: '张 三' },
        { kind: 'text', text: '13812341234' },
        { kind: 'text', text: '990101' },
        { kind: 'text', text: 'a b' },
      ],
      [
        { kind: 'text', text: '李四' },
        { kind: 'number', value: 7 },
      ],
      [
        { kind: 'day', day: '1990-01-31' },
        { kind: 'boolean', value: true },
        { kind: 'error', text: '#REF!' },
      ],
    ]);
  });

  it('counts a formula as what it last came to, be it an error; one that nothing worked out is an error, too', async () => {
    const cells =
      '<c r="A1" t="str"><f>B1&amp;""</f><v>张三</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">1-1</f><v>0</v></c>' +
      '<c r="C1" t="b"><f>1=1</f><v>1</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      '<c r="E1" t="e"><f t="shared" si="0"/><v>#N/A</v></c><c r="F1" t="str"><f>""</f><v></v></c>' +
      '<c r="G1"><f>TODAY()</f></c><c r="H1" t="str"><f>"末"</f><v>末</v></c>';
    const bytes = repacked(await small(), (parts) => {
      parts['xl/worksheets/sheet1.xml'] = strToU8(
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
          `<row r="1">${cells}</row></sheetData></worksheet>`,
      );
    });
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.rows[0]?.cells).toEqual([
      { kind: 'text', text: '张三' },
      { kind: 'number', value: 0 },
      { kind: 'boolean', value: true },
      { kind: 'error', text: '#DIV/0!' },
      { kind: 'error', text: '#N/A' },
      undefined,
      { kind: 'error', text: '没有算出结果' },
      { kind: 'text', text: '末' },
    ]);
  });

  it('may be written by programs that know no shared strings and begin addresses at the root', async () => {
    const inline =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
      '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row></sheetData></worksheet>';
    const bytes = repacked(await small(), (parts) => {
      delete parts['xl/sharedStrings.xml'];
      parts['xl/worksheets/sheet1.xml'] = strToU8(inline);
      const rels = new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels']);
      parts['xl/_rels/workbook.xml.rels'] = strToU8(rels.replaceAll('Target="', 'Target="/xl/'));
    });
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.name).toBe('名单');
    expect(sheet?.rows[0]?.cells).toEqual([{ kind: 'text', text: '姓名' }]);
  });

  it('loses no character of a long list, wherever it is cut into pieces', async () => {
    const line = (row: number) => ['户主', `𠮷张${row}`.padEnd(8 + (row % 5), '三'), '西河湾小区&<滨河路>'];
    const lines = Array.from({ length: 3_000 }, (_, row) => line(row));
    const bytes = await workbook((sheet) => sheet.addRows(lines));
    const [sheet] = await readWorkbook(bytes);
    const read = sheet?.rows.map(({ cells }) =>
      cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')),
    );
    expect(read).toEqual(lines);
  });

  it('is told apart from what is no workbook', async () => {
    expect(await refusal(Buffer.from('姓名,身份证号\n张三,1\n'))).toBe('notAWorkbook');
    expect(await refusal(Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })))).toBe(
      'notAWorkbook',
    );
    expect(await refusal(compound('Workbook'))).toBe('oldFormat');
    expect(await refusal(compound('EncryptedPackage'))).toBe('encrypted');
  });

  it('is told to be damaged when it is cut off, scrambled, or carries entities', async () => {
    const whole = await small();
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('damaged');
    const noise = repacked(
      whole,
      (parts) => void (parts['xl/worksheets/sheet1.xml'] = strToU8('<a><b></a>')),
    );
    expect(await refusal(noise)).toBe('damaged');
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet>&a;</worksheet>';
    const laughs = repacked(whole, (parts) => void (parts['xl/worksheets/sheet1.xml'] = strToU8(entities)));
    expect(await refusal(laughs)).toBe('damaged');
  });

  it('is not inflated when it would fill the memory, whatever its table says', async () => {
    const bomb = repacked(await small(), (parts) => {
      parts['xl/worksheets/sheet1.xml'] = new Uint8Array(120 * 1024 * 1024);
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb)).toBe('inflatesTooFar');
    // The same, with a table that calls the part small.
    const entry = bomb.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(1_000, entry + 24);
    expect(await refusal(lying)).toBe('inflatesTooFar');
  });

  it('is refused with more rows or columns than a community can have, and with none', async () => {
    const rows = await workbook((sheet) => {
      for (let row = 0; row < 20_300; row++) sheet.addRow([row]);
    });
    expect(await refusal(rows)).toBe('tooManyRows');
    expect(await refusal(await workbook((sheet) => void (sheet.getCell(1, 300).value = 1)))).toBe(
      'tooManyColumns',
    );
    expect(await refusal(await workbook(() => undefined))).toBe('empty');
  });
});
