import {
  ignoredTitles,
  ledgerColumnKey,
  ledgerColumns,
  plainTitle,
  type LedgerColumnKey,
} from '@linge/shared/registry-import/ledger-column';
import { cellText } from '../../common/workbook/workbook-cell.js';
import type { Sheet, SheetRow } from '../../common/workbook/workbook-reader.js';
import { WorkbookRefusal } from '../../common/workbook/workbook-refusal.js';
import type { CustomColumn } from './custom-column.js';

/** What a column holds: a field of the ledger, or a field that the community added, by its id. */
export type ColumnKey = LedgerColumnKey | `custom.${string}`;

export interface Heading {
  /** Row in which the headings stand, as Excel numbers it. */
  readonly row: number;
  /** Column numbers from 1 on. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly titles: ReadonlyMap<ColumnKey, string>;
  /** Headings that mean nothing here. */
  readonly unknown: readonly string[];
}

/** Rows above the headings that a title, a date or an explanation may take. */
const searchRows = 30;
const fewestHeadings = 3;
const ignored = new Set(ignoredTitles.map(plainTitle));

/**
 * Finds the headings, wherever they stand and whatever their order.
 * @returns undefined for a sheet that has none, such as one of notes
 * @throws WorkbookRefusal when two columns have the same heading
 */
export function findHeading(sheet: Sheet, custom: readonly CustomColumn[]): Heading | undefined {
  const keys = new Map(custom.map(({ id, name }) => [plainTitle(name), `custom.${id}` as const]));
  for (const row of sheet.rows.slice(0, searchRows)) {
    const known = row.cells.filter((cell) => ledgerColumnKey(cellText(cell)) !== undefined);
    if (known.length < fewestHeadings) continue;
    const heading = headingOf(row, keys, sheet.name);
    if (heading.columns.has('name')) return heading;
  }
  return undefined;
}

function headingOf(row: SheetRow, custom: ReadonlyMap<string, ColumnKey>, sheet: string): Heading {
  const columns = new Map<ColumnKey, number>();
  const titles = new Map<ColumnKey, string>();
  const unknown: string[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const title = cellText(cell);
    if (!title) continue;
    const key = ledgerColumnKey(title) ?? custom.get(plainTitle(title));
    if (!key) {
      if (!ignored.has(plainTitle(title))) unknown.push(title);
    } else if (columns.has(key)) {
      throw new WorkbookRefusal(
        'columnTwice',
        `工作表“${sheet}”里“${titles.get(key)}”和“${title}”是同一项，请只留一列`,
      );
    } else {
      columns.set(key, index + 1);
      titles.set(key, title);
    }
  }
  return { row: row.number, columns, titles, unknown };
}

/** @throws WorkbookRefusal naming the columns that a list of people cannot do without */
export function requireColumns({ columns }: Heading, sheet: string): void {
  const missing: string[] = [];
  if (!columns.has('room') && !columns.has('address')) missing.push('房号');
  if (!columns.has('relation')) missing.push('与户主关系');
  if (!columns.has('idNumber') && !columns.has('birthDate')) missing.push('身份证号');
  if (!missing.length) return;
  throw new WorkbookRefusal(
    'columnMissing',
    `工作表“${sheet}”缺少必须有的列：${missing.join('、')}。请对照模板补上`,
  );
}

/** A row that repeats the headings, as printed pages do. */
export function isHeadingAgain(row: SheetRow, { columns, titles }: Heading): boolean {
  return [...columns].every(([key, column]) => cellText(row.cells[column - 1]) === titles.get(key));
}

const titleOf = new Map<string, string>(ledgerColumns.map(({ key, title }) => [key, title]));

/** What a column is called in a message. */
export function columnTitle(key: ColumnKey, custom: readonly CustomColumn[]): string {
  return titleOf.get(key) ?? custom.find(({ id }) => key === `custom.${id}`)?.name ?? key;
}
