import { Readable } from 'node:stream';
import ExcelJS, { type Row } from 'exceljs';
import { toCell, type Cell } from './workbook-cell.js';
import { openWorkbook } from './workbook-archive.js';
import { WorkbookRefusal } from './workbook-refusal.js';

/** Rows of one workbook that are read at most, over all its sheets. */
export const maxWorkbookRows = 20_000;
/** Rows above the people: titles, notes, the heading itself. */
const spareRows = 200;
const maxColumns = 200;

export interface SheetRow {
  /** As Excel numbers it, from 1 on. */
  readonly number: number;
  /** The first is column A. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Sheet {
  readonly name: string;
  /** Without empty rows. */
  readonly rows: readonly SheetRow[];
}

/**
 * Reads the sheets that are shown, row by row, never holding the workbook as a whole.
 * @throws WorkbookRefusal for anything that is not a workbook of a size that a community can have
 */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  const archive = await openWorkbook(bytes);
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(pieces(archive)), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  });
  const sheets: Sheet[] = [];
  let total = 0;
  try {
    for await (const worksheet of reader) {
      // The declared type of the library has neither.
      const { name, state } = worksheet as unknown as { name: string; state?: string };
      const rows: SheetRow[] = [];
      for await (const row of worksheet) {
        const cells = cellsOf(row);
        if (!cells.some(Boolean)) continue;
        if (state && state !== 'visible') continue;
        if (++total > maxWorkbookRows + spareRows) throw tooManyRows();
        rows.push({ number: row.number, cells });
      }
      if (rows.length) sheets.push({ name, rows });
    }
  } catch (error) {
    if (error instanceof WorkbookRefusal) throw error;
    throw new WorkbookRefusal('damaged', '这个文件已损坏，打不开；请用 Excel 或 WPS 重新保存后再上传');
  }
  if (!sheets.length) throw new WorkbookRefusal('empty', '这个工作簿里没有内容');
  return sheets;
}

export function tooManyRows(): WorkbookRefusal {
  return new WorkbookRefusal(
    'tooManyRows',
    `一次最多导入 ${maxWorkbookRows.toLocaleString('en')} 行，请按网格分成几个文件上传`,
  );
}

function cellsOf(row: Row): (Cell | undefined)[] {
  const { cellCount } = row;
  if (cellCount > maxColumns) {
    throw new WorkbookRefusal('tooManyColumns', `列数太多（最多 ${maxColumns} 列），请删去多余的列后再上传`);
  }
  const cells: (Cell | undefined)[] = [];
  for (let column = 1; column <= cellCount; column++) cells.push(toCell(row.getCell(column).value));
  return cells;
}

/** So that other work gets its turn between two of them. */
function* pieces(archive: Uint8Array): Generator<Buffer> {
  const size = 64 * 1024;
  for (let at = 0; at < archive.length; at += size) yield Buffer.from(archive.subarray(at, at + size));
}
