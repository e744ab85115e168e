import type { CellValue } from 'exceljs';

/** What stands in a cell, as far as a register can use it. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A date without its time, `1990-01-31`. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#REF!`, or that a formula has no result yet. */
  | { readonly kind: 'error'; readonly text: string };

/** What stands for a formula that no program has worked out yet. */
const notCalculated = '没有算出结果';

/** What is told of a cell that shows a failed formula, also where that was pasted as text; else undefined. */
export function formulaProblem(text: string): string | undefined {
  if (text === notCalculated) return '公式没有算出结果，请用 Excel 打开、保存一次，或者直接填写内容';
  const failed = /^#(?:N\/A|[A-Z_]+[!?]|DIV\/0!)$/.test(text);
  return failed ? `公式出错（${text}），请填写内容` : undefined;
}

/** Undefined for an empty cell. A formula is met only where it was never worked out: else its value stands there. */
export function toCell(value: CellValue): Cell | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? undefined : { kind: 'day', day: value.toISOString().slice(0, 10) };
  }
  if ('richText' in value) return textCell(value.richText.map(({ text }) => text).join(''));
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('hyperlink' in value) return textCell(value.text);
  if ('formula' in value || 'sharedFormula' in value) return { kind: 'error', text: notCalculated };
  return undefined;
}

/**
 * Text as it was meant: full-width letters and digits made narrow, line breaks and hard spaces made spaces, outer
 * space dropped, and the apostrophe with which people, and exports, force a cell to be text.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Cc}\p{Cf}]/gu, (control) => (/\s/.test(control) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^['’‘`](?=[\d=+\-@])/, '');
}

function textCell(text: string): Cell | undefined {
  const clean = cleanText(text);
  return clean ? { kind: 'text', text: clean } : undefined;
}

/** A cell as text, numbers without grouping or exponent. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'number':
      return Number.isInteger(cell.value) ? cell.value.toFixed(0) : String(cell.value);
    case 'day':
      return cell.day;
    case 'boolean':
      return cell.value ? '是' : '否';
    default:
      return cell.text;
  }
}
