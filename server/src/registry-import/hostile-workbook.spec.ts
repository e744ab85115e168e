import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { frame, full, heading, image, number, ofZhang } from '../../test/registry-import/plan-scene.js';
import { readWorkbook } from '../common/workbook/workbook-reader.js';
import { WorkbookRefusal } from '../common/workbook/workbook-refusal.js';
import { planImport } from './plan/import-plan.js';
import { readPeople } from './sheet/person-sheet.js';

type Line = readonly (string | number | Date | boolean | null)[];

async function sheet(lines: readonly Line[], change?: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('名单');
  for (const line of lines) page.addRow([...line]);
  change?.(page);
  return Buffer.from(await book.xlsx.writeBuffer());
}

type Parts = Record<string, Uint8Array>;
async function repacked(change: (parts: Parts) => void): Promise<Buffer> {
  const parts = unzipSync(await good());
  change(parts);
  return Buffer.from(zipSync(parts));
}

const text = (value: string): Buffer => Buffer.from(value);
const compound = (inside: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(inside, 'utf16le')]);

const wife = number('1982-03-04', '002');
const zhang: Line = [...full, '常住', '户主', '张三', '男', ofZhang];
const li: Line = [...full, '常住', '妻', '李梅', '女', wife];
const good = () => sheet([heading, zhang]);
/** A row of 李梅 with one cell changed. */
const cell = (title: string, value: Line[number]): Promise<Buffer> => {
  const line: (string | number | Date | boolean | null)[] = [...li];
  line[heading.indexOf(title)] = value;
  return sheet([heading, line]);
};

const came = (result: ExcelJS.CellFormulaValue['result']): ExcelJS.CellFormulaValue => ({
  formula: 'VLOOKUP(A2,Z:Z,1,0)',
  ...(result === undefined ? {} : { result }),
  date1904: false,
});

/** What the owner of a file reads about it. */
async function words(bytes: Buffer): Promise<string> {
  try {
    const { rows } = readPeople(await readWorkbook(bytes), frame.custom);
    const problems = planImport(rows, image, frame).flatMap(({ problems }) => problems);
    return problems.map(({ message }) => message).join('；');
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error.message;
    throw error;
  }
}

const cases: readonly (readonly [what: string, bytes: () => Buffer | Promise<Buffer>, words: string])[] = [
  ['an empty file', () => text(''), '这不是 Excel 工作簿'],
  ['a CSV', () => text('姓名,身份证号\n张三,1'), '这不是 Excel 工作簿'],
  ['a web page that calls itself .xlsx', () => text('<html><table></table></html>'), '这不是 Excel 工作簿'],
  [
    'a text document',
    () => Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })),
    '这不是 Excel 工作簿',
  ],
  [
    'an archive with a path upwards',
    () => Buffer.from(zipSync({ '../../xl/workbook.xml': strToU8('x') })),
    '已损坏',
  ],
  ['the format of Excel 97', () => compound('Workbook'), '旧格式（.xls）'],
  ['a workbook under a password', () => compound('EncryptedPackage'), '设了打开密码'],
  ['half a file', async () => (await good()).subarray(0, 2_000), '已损坏'],
  ['a file with a byte turned', async () => turned(await good()), '已损坏'],
  [
    'XML that does not end',
    () => repacked((parts) => void (parts[first] = strToU8('<worksheet><sheetData>'))),
    '已损坏',
  ],
  [
    'entities that grow',
    () => repacked((parts) => void (parts[first] = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'))),
    '已损坏',
  ],
  [
    'a bomb',
    () => repacked((parts) => void (parts[first] = new Uint8Array(100 * 1024 * 1024))),
    '大得不正常',
  ],
  [
    'a bomb beside the sheets',
    () => repacked((parts) => void (parts['xl/media/a.bin'] = new Uint8Array(100 * 1024 * 1024))),
    '大得不正常',
  ],
  [
    'thousands of parts',
    () =>
      repacked((parts) => {
        for (let part = 0; part < 3_000; part++) parts[`x/${part}`] = new Uint8Array(1);
      }),
    '大得不正常',
  ],
  ['200,000 rows', () => sheet(Array.from({ length: 21_000 }, (_, row) => [row])), '一次最多导入 20,000 行'],
  ['400 columns', () => sheet([Array.from({ length: 400 }, (_, column) => column)]), '列数太多'],
  ['nothing in it', () => sheet([]), '没有内容'],
  ['headings and nobody', () => sheet([heading]), '表头下面没有人员'],
  ['no headings', () => sheet([['张三', '李四', '王五']]), '没有找到表头'],
  [
    'a column missing',
    () =>
      sheet([
        ['姓名', '与户主关系', '身份证号'],
        ['张三', '户主', ofZhang],
      ]),
    '缺少必须有的列：房号',
  ],
  ['a column twice', () => sheet([[...heading, '联系电话'], zhang]), '是同一项，请只留一列'],
  ['the same person twice', () => sheet([heading, li, li]), '与第 2 行是同一个人'],
  [
    'a wrong check digit',
    () => cell('身份证号', `${wife.slice(0, 17)}${wife.endsWith('1') ? '2' : '1'}`),
    '身份证号校验位不对',
  ],
  [
    'ID numbers stored as numbers',
    () => cell('身份证号', Number(wife.slice(0, 17)) * 10),
    '存成了数字，后几位已经丢失',
  ],
  ['an ID number of 15', () => cell('身份证号', '990101820304002'), '15 位旧身份证号'],
  ['a birth date that is none', () => cell('出生日期', '1982-02-30'), '没有“1982-02-30”这一天'],
  [
    'a birth date of somebody else',
    () => cell('出生日期', new Date('1983-01-01')),
    '与身份证号里的出生日期（1982-03-04）不一致',
  ],
  ['a room that is not there', () => cell('房号', '9999'), '系统里没有“西河湾小区 3栋 2单元 9999”这个房号'],
  ['two heads', () => cell('与户主关系', '户主'), '这一户的户主是张三'],
  ['a phone too short', () => cell('手机号', 138_000), '手机号要 11 位'],
  [
    'a formula that failed',
    () => sheet([heading, li], (page) => void (page.getCell('G2').value = { error: '#REF!' })),
    '公式出错（#REF!）',
  ],
  [
    'a formula that came to an error',
    () => sheet([heading, li], (page) => void (page.getCell('G2').value = came({ error: '#N/A' }))),
    '公式出错（#N/A）',
  ],
  [
    'a room that came to an error',
    () => sheet([heading, li], (page) => void (page.getCell('D2').value = came({ error: '#VALUE!' }))),
    '公式出错（#VALUE!）',
  ],
  [
    'a formula that nothing worked out',
    () => sheet([heading, li], (page) => void (page.getCell('G2').value = came(undefined))),
    '公式没有算出结果，请用 Excel 打开、保存一次',
  ],
  ['an error that was pasted as text', () => cell('姓名', '#NAME?'), '公式出错（#NAME?）'],
  ['a script for a name', () => cell('姓名', '<script>alert(1)</script>'), '姓名里不能有数字'],
  ['a word that nobody knows', () => cell('与户主关系', '=cmd|calc'), '不认识，请填：户主、配偶'],
];

const first = 'xl/worksheets/sheet1.xml';

/** One bit of the compressed sheet is wrong. */
function turned(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(first) + first.length + 40;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

describe('a damaged or hostile workbook', () => {
  it('is nothing that the tests take every file for', async () => {
    expect(await words(await good())).toBe('');
    expect(cases.length).toBeGreaterThanOrEqual(30);
  });

  it.each(cases)('%s is told in words that its owner understands', async (_what, bytes, expected) => {
    expect(await words(await bytes())).toContain(expected);
  });
});
