import { cellText, type Cell } from '../../common/workbook/workbook-cell.js';
import {
  maxWorkbookRows,
  tooManyRows,
  type Sheet,
  type SheetRow,
} from '../../common/workbook/workbook-reader.js';
import { WorkbookRefusal } from '../../common/workbook/workbook-refusal.js';
import type { CustomColumn } from './custom-column.js';
import { readPerson, type PersonRow, type PlaceText } from './person-row.js';
import {
  findHeading,
  isHeadingAgain,
  requireColumns,
  type ColumnKey,
  type Heading,
} from './sheet-heading.js';

/** As the template's example row begins. */
const exampleName = /^(?:示例|例如|样例)/;

/** The people of a workbook, sheet after sheet. */
export interface PersonSheets {
  readonly rows: readonly PersonRow[];
  /** Sheet → where its headings stand; for writing the wrong rows back. */
  readonly headings: ReadonlyMap<string, Heading>;
  /** Sheets in which no list of people was found. */
  readonly skipped: readonly string[];
  /** Headings that mean nothing here. */
  readonly unknown: readonly string[];
}

const placeKeys = ['estate', 'building', 'buildingUnit', 'room', 'address'] as const;
/** Of the template. */
export const guideSheet = '填写说明';
/** What stands below or between lists. */
const footer = /^(?:合计|总计|小计|共计|填表|制表|审核|说明|备注|注[:：]|填报|单位[:：]|联系人[:：])/;

/** @throws WorkbookRefusal when there is nobody in it, or a column is missing */
export function readPeople(sheets: readonly Sheet[], custom: readonly CustomColumn[]): PersonSheets {
  const rows: PersonRow[] = [];
  const headings = new Map<string, Heading>();
  const skipped: string[] = [];
  const unknown = new Set<string>();
  for (const sheet of sheets) {
    const heading = findHeading(sheet, custom);
    if (!heading) {
      if (sheet.name !== guideSheet) skipped.push(sheet.name);
      continue;
    }
    requireColumns(heading, sheet.name);
    headings.set(sheet.name, heading);
    for (const title of heading.unknown) unknown.add(title);
    for (const row of peopleOf(sheet, heading, custom)) rows.push(row);
  }
  if (!headings.size) {
    throw new WorkbookRefusal(
      'columnMissing',
      '没有找到表头：要有一行写着“姓名”“与户主关系”“房号”等列名。请对照模板',
    );
  }
  if (!rows.length) throw new WorkbookRefusal('empty', '表头下面没有人员');
  if (rows.length > maxWorkbookRows) throw tooManyRows();
  return { rows, headings, skipped, unknown: [...unknown] };
}

function* peopleOf(sheet: Sheet, heading: Heading, custom: readonly CustomColumn[]): Generator<PersonRow> {
  for (const { row, place, written } of placesOf(sheet, heading)) {
    const cells = cellsByKey(row, heading);
    for (const key of placeKeys) cells.delete(key);
    // A row that carries the room alone, for the people below it.
    if (!cells.size) continue;
    const isHead = cellText(cells.get('relation')) === '户主';
    const known = written || !isHead ? place : undefined;
    yield readPerson({ sheet: sheet.name, number: row.number, place: known }, cells, custom);
  }
}

/** The rows below the headings, each with where its person lives, be it said there or above. */
export function* placesOf(
  sheet: Sheet,
  heading: Heading,
): Generator<{ row: SheetRow; place: PlaceText | undefined; written: boolean }> {
  let last: PlaceText | undefined;
  for (const row of sheet.rows) {
    if (row.number <= heading.row || isHeadingAgain(row, heading)) continue;
    if (footer.test(cellText(row.cells.find(Boolean)))) continue;
    const cells = cellsByKey(row, heading);
    if (exampleName.test(cellText(cells.get('name')))) continue;
    const written = placeOf(cells);
    const place = placeAfter(written, last);
    last = place ?? last;
    yield { row, place, written: written !== undefined };
  }
}

function cellsByKey(row: SheetRow, { columns }: Heading): Map<ColumnKey, Cell> {
  const cells = new Map<ColumnKey, Cell>();
  for (const [key, column] of columns) {
    const cell = row.cells[column - 1];
    if (cell) cells.set(key, cell);
  }
  return cells;
}

function placeOf(cells: ReadonlyMap<ColumnKey, Cell>): PlaceText | undefined {
  const place: PlaceText = {
    estate: cellText(cells.get('estate')),
    building: cellText(cells.get('building')),
    buildingUnit: cellText(cells.get('buildingUnit')),
    room: cellText(cells.get('room')),
    address: cellText(cells.get('address')),
  };
  return Object.values(place).some(Boolean) ? place : undefined;
}

/**
 * Where a row's person lives: cells that are merged, or left out because they are as above, are taken from above. A
 * level that changes takes nothing of the levels below it from above.
 */
function placeAfter(written: PlaceText | undefined, last: PlaceText | undefined): PlaceText | undefined {
  if (!written || !last) return written ?? last;
  if (written.address) return written;
  if (!written.estate && !written.building && !written.buildingUnit && !written.room) return last;
  const estate = written.estate || last.estate;
  const sameEstate = estate === last.estate;
  const building = written.building || (sameEstate ? last.building : '');
  const sameBuilding = sameEstate && building === last.building;
  const buildingUnit = written.buildingUnit || (sameBuilding ? last.buildingUnit : '');
  const sameUnit = sameBuilding && buildingUnit === last.buildingUnit;
  const room = written.room || (sameUnit ? last.room : '');
  return { estate, building, buildingUnit, room, address: '' };
}
