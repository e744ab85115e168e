import { idNumberProblem } from '@linge/shared/resident/ledger.schema';
import { ledgerCode, ledgerChoices, type LedgerWordField } from '@linge/shared/registry-import/ledger-word';
import { cellText, formulaProblem, type Cell } from '../../common/workbook/workbook-cell.js';

/** What a cell says: a value, nothing (null: the cell asks to clear the field), a mask, or what is wrong with it. */
export type Reading<Value> =
  { readonly value: Value | null } | { readonly mask: string } | { readonly problem: string };

/** What people write to empty a field; an empty cell leaves the field as it is. */
const clearing = new Set(['清空', '删除', '清除']);

type Read<Value> = (text: string, cell: Cell) => Reading<Value>;

const reader =
  <Value>(read: Read<Value>) =>
  (cell: Cell): Reading<Value> => {
    const text = cellText(cell);
    const problem = formulaProblem(text);
    if (problem) return { problem };
    return clearing.has(text) ? { value: null } : read(text, cell);
  };

export const readText = (max: number) =>
  reader<string>((text) =>
    [...text].length > max ? { problem: `太长了，最多 ${max} 个字` } : { value: text },
  );

/** Names have no space inside, except those in Latin letters. */
export const readName = reader<string>((text) => {
  const name = /\p{Script=Han}/u.test(text) ? text.replace(/ /g, '') : text;
  if ([...name].length > 50) return { problem: '太长了，最多 50 个字' };
  return /\d/.test(name) ? { problem: `姓名里不能有数字：${name.replace(/\d/g, '*')}` } : { value: name };
});

export const readWord = <Code extends string>(field: LedgerWordField) =>
  reader<Code>((text) => {
    const code = ledgerCode(field, text);
    if (code !== undefined) return { value: code as Code };
    return { problem: `“${short(text)}”不认识，请填：${ledgerChoices(field).join('、')}` };
  });

export const readIdNumber = reader<string>((text, cell) => {
  const number = narrow(text).replace(/[\s-]/g, '').toUpperCase();
  // A number keeps 15 digits and a bit; the last of 18 are gone, and become zeros or an exponent.
  if ((cell.kind === 'number' && cell.value >= 1e15) || /^\d(?:\.\d+)?E\+?\d+$/.test(number)) {
    return { problem: '身份证号被存成了数字，后几位已经丢失；请把这一列设成“文本”格式，重新填写完整号码' };
  }
  if (/^[\dX]{2}\*+[\dX]{2}$/.test(number)) return { mask: number };
  if (/^\d{15}$/.test(number)) return { problem: '这是 15 位旧身份证号，请填 18 位' };
  if (number.length !== 18) return { problem: `身份证号要 18 位，这里是 ${number.length} 位` };
  switch (idNumberProblem(number)) {
    case 'form':
      return { problem: '身份证号里有不该有的字符' };
    case 'checkDigit':
      return { problem: '身份证号校验位不对，请核对每一位' };
    case 'birthDate':
      return { problem: '身份证号里的出生日期不存在，请核对' };
    default:
      return { value: number };
  }
});

export const readPhone = reader<string>((text) => {
  const number = narrow(text)
    .replace(/[\s()-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '');
  if (/^\d{3}\*{4}\d{4}$/.test(number)) return { mask: number };
  if (/^1\d{10}$/.test(number)) return { value: number };
  return { problem: '手机号要 11 位，以 1 开头' };
});

/** Days in several notations, and as Excel counts them. */
export const readDay = reader<string>((written, cell) => {
  const text = narrow(written);
  if (cell.kind === 'day') return dayOr(cell.day, text);
  const serial = cell.kind === 'number' ? cell.value : /^\d{4,5}$/.test(text) ? Number(text) : undefined;
  if (serial !== undefined && serial >= 2 && serial < 80_000) {
    // The day before 1 March 1900 does not exist, but Excel counts it.
    const day = new Date(Date.UTC(1899, 11, serial < 61 ? 31 : 30) + Math.floor(serial) * 86_400_000);
    return dayOr(day.toISOString().slice(0, 10), text);
  }
  const whole =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?(?: .*)?$/.exec(text);
  if (!whole) {
    if (/^\d{4} ?[-/.年]? ?\d{1,2} ?月?$/.test(text))
      return { problem: '只有年月，请写到哪一天，如 1990-01-31' };
    return { problem: `日期“${short(text)}”看不懂，请写成 1990-01-31` };
  }
  const [, year = '', month = '', day = ''] = whole;
  return dayOr(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, text);
});

export const readBoolean = reader<boolean>((text) => {
  if (/^(?:是|有|√|✓|对|Y|yes|true|1)$/i.test(text)) return { value: true };
  if (/^(?:否|无|没有|×|不是|N|no|false|0)$/i.test(text)) return { value: false };
  return { problem: '请填“是”或“否”' };
});

export const readNumber = reader<number>((text) => {
  const number = Number(narrow(text).replace(/,/g, ''));
  return Number.isFinite(number) ? { value: number } : { problem: '请填数字' };
});

/** Names of labels, apart by commas, semicolons, slashes or space. */
export const readList = reader<string[]>((text) => ({
  value: text.split(/[、,，;；/|\s]+/).filter(Boolean),
}));

/** Full-width marks, too, where only the narrow ones have a meaning. */
const narrow = (text: string): string => text.normalize('NFKC');

function dayOr(day: string, text: string): Reading<string> {
  const time = Date.parse(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
  if (!exists) return { problem: `没有“${short(text)}”这一天` };
  return day < '1900-01-01' ? { problem: `日期“${short(text)}”太早了` } : { value: day };
}

/** What a message repeats of a cell: long runs of digits could be somebody's number in the wrong column. */
function short(text: string): string {
  const cut = [...text].slice(0, 12).join('');
  return cut.replace(/\d{9,}[\dXx]?/g, (digits) => `${digits.slice(0, 2)}****`);
}
