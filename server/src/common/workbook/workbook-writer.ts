import { PassThrough, type Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';

/** A cell; `mark` colours it and says why in a comment. */
export type WrittenCell = string | null | { readonly text: string | null; readonly mark: string };

export interface WrittenColumn {
  readonly title: string;
  /** Characters. */
  readonly width: number;
  /** A comment on the heading. */
  readonly hint?: string | undefined;
  /** What may be chosen from in each cell below. */
  readonly choices?: readonly string[] | undefined;
}

export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  /** Read as they are written: rows that come from a database need not be held together. */
  readonly rows: Iterable<readonly WrittenCell[]> | AsyncIterable<readonly WrittenCell[]>;
}

type Worksheet = ExcelJS.Worksheet & {
  /** In the library, but not in its types. */
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
};

const heading = { argb: 'FFF5F6F7' };
const marked = { argb: 'FFFFE1E0' };
const choicesSheet = '选项';
/** Rows that drop-downs reach down to. */
const choiceRows = 5_000;
/** Rows after which other requests get their turn. */
const turnRows = 200;

/** Writes a workbook while it is read. Every cell is text: no number loses digits, nothing becomes a formula. */
export function writeWorkbook(sheets: Iterable<WrittenSheet>): Readable {
  const output = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  });
  write(book, output, [...sheets]).catch((error: Error) => output.destroy(error));
  return output;
}

async function write(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  output: PassThrough,
  sheets: readonly WrittenSheet[],
): Promise<void> {
  const lists = sheets.flatMap(({ columns }) => columns.filter(({ choices }) => choices?.length));
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] }) as Worksheet;
    sheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: '@' } }));
    writeHeading(sheet, columns);
    for (const [index, column] of columns.entries())
      addChoices(sheet, index + 1, column, lists.indexOf(column));
    let count = 0;
    for await (const cells of rows) {
      writeRow(sheet, cells);
      if (output.destroyed) return;
      if (++count % turnRows === 0) await setImmediate();
    }
    sheet.commit();
  }
  if (lists.length) writeLists(book, lists);
  await book.commit();
}

function writeHeading(sheet: ExcelJS.Worksheet, columns: readonly WrittenColumn[]): void {
  const row = sheet.addRow(columns.map(({ title }) => safeText(title)));
  for (const [index, { hint }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: heading };
    if (hint) cell.note = hint;
  }
  row.commit();
}

function writeRow(sheet: ExcelJS.Worksheet, cells: readonly WrittenCell[]): void {
  const row = sheet.addRow(
    cells.map((cell) => safeText(typeof cell === 'object' ? (cell?.text ?? null) : cell)),
  );
  for (const [index, cell] of cells.entries()) {
    if (typeof cell !== 'object' || !cell) continue;
    const written = row.getCell(index + 1);
    written.fill = { type: 'pattern', pattern: 'solid', fgColor: marked };
    written.note = cell.mark;
  }
  row.commit();
}

function addChoices(sheet: Worksheet, column: number, { choices }: WrittenColumn, list: number): void {
  if (!choices?.length) return;
  const letter = columnLetter(column);
  const from = columnLetter(list + 1);
  sheet.dataValidations.add(`${letter}2:${letter}${choiceRows}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`${choicesSheet}!$${from}$1:$${from}$${choices.length}`],
    showErrorMessage: true,
    errorStyle: 'warning',
    error: '请从列表中选择',
  });
}

/** On a sheet that is not shown: a list of its own may be longer than a cell's rule can be. */
function writeLists(book: ExcelJS.stream.xlsx.WorkbookWriter, lists: readonly WrittenColumn[]): void {
  const sheet = book.addWorksheet(choicesSheet, { state: 'veryHidden' });
  const longest = Math.max(...lists.map(({ choices }) => choices?.length ?? 0));
  for (let row = 0; row < longest; row++) {
    sheet.addRow(lists.map(({ choices }) => safeText(choices?.[row] ?? null))).commit();
  }
  sheet.commit();
}

/** Text that no program takes for a formula, not even after it was saved as CSV. */
export function safeText(text: string | null): string | null {
  if (text === null || text === '') return null;
  const clean = text.replace(/[\p{Cc}\ufffe\uffff]/gu, (control) => (/\s/.test(control) ? ' ' : ''));
  return /^\s*[=+\-@＝＋－＠]/.test(clean) ? `'${clean}` : clean;
}

/** `3` → `C`, `28` → `AB`. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetter(Math.floor((column - 1) / 26)) + letter : letter;
}
