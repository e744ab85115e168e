import { cellText } from '../../common/workbook/workbook-cell.js';
import type { Sheet, SheetRow } from '../../common/workbook/workbook-reader.js';
import type { WrittenCell, WrittenSheet } from '../../common/workbook/workbook-writer.js';
import type { RegistryImportRow } from '../entities/registry-import-row.entity.js';
import type { CustomColumn } from './custom-column.js';
import { placesOf } from './person-sheet.js';
import type { PlaceText } from './person-row.js';
import { findHeading, type Heading } from './sheet-heading.js';

type WrongRow = Pick<RegistryImportRow, 'sheet' | 'rowNumber' | 'problems'>;

const placeKeys = ['estate', 'building', 'buildingUnit', 'room', 'address'] as const;

/** The wrong rows under the headings of their sheets, to be corrected there and uploaded again. */
export function* wrongSheets(
  sheets: readonly Sheet[],
  wrong: readonly WrongRow[],
  custom: readonly CustomColumn[],
): Generator<WrittenSheet> {
  for (const sheet of sheets) {
    const heading = findHeading(sheet, custom);
    const rows = new Map(
      wrong.filter((row) => row.sheet === sheet.name.slice(0, 40)).map((row) => [row.rowNumber, row]),
    );
    if (!heading || !rows.size) continue;
    const titles = sheet.rows.find(({ number }) => number === heading.row)?.cells.map(cellText) ?? [];
    const columns = [...titles, '错误说明'].map((title, index) => ({
      title,
      width: index < titles.length ? 16 : 50,
    }));
    yield { name: sheet.name, columns, rows: markedRows(sheet, heading, rows, titles.length) };
  }
}

function* markedRows(
  sheet: Sheet,
  heading: Heading,
  wrong: ReadonlyMap<number, WrongRow>,
  width: number,
): Generator<WrittenCell[]> {
  for (const { row, place } of placesOf(sheet, heading)) {
    const { problems } = wrong.get(row.number) ?? {};
    if (problems) yield markedRow(row, place, problems, heading, width);
  }
}

function markedRow(
  row: SheetRow,
  place: PlaceText | undefined,
  problems: NonNullable<RegistryImportRow['problems']>,
  heading: Heading,
  width: number,
): WrittenCell[] {
  const cells: WrittenCell[] = Array.from(
    { length: width },
    (_, index) => cellText(row.cells[index]) || null,
  );
  // Which household a row belongs to is lost with the rows around it, unless it is said here.
  for (const key of placeKeys) {
    const column = heading.columns.get(key);
    if (column !== undefined && place?.[key]) cells[column - 1] = place[key];
  }
  for (const { column, message } of problems) {
    const number = column === null ? undefined : heading.columns.get(column);
    if (number === undefined) continue;
    const there = cells[number - 1] ?? null;
    cells[number - 1] =
      typeof there === 'object' && there
        ? { text: there.text, mark: `${there.mark}；${message}` }
        : { text: there, mark: message };
  }
  const all = problems.map(({ title, message }) => (title ? `${title}：${message}` : message)).join('；');
  return [...cells, all];
}
