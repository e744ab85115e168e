import { columnLetter } from '../../common/workbook/workbook-writer.js';
import type { CustomColumn } from '../sheet/custom-column.js';
import type { RowProblem } from '../sheet/person-row.js';
import { columnTitle, type ColumnKey, type Heading } from '../sheet/sheet-heading.js';

/** What is wrong with a row, as people find it in their file. */
export interface ShownProblem {
  /** Key of the column; null for the row as a whole. */
  readonly column: ColumnKey | null;
  /** `C12`; null where the file has no such column. */
  readonly cell: string | null;
  readonly title: string | null;
  readonly message: string;
}

/** @param row as Excel numbers it */
export function shownProblem(
  { column, message }: RowProblem,
  row: number,
  heading: Heading | undefined,
  custom: readonly CustomColumn[],
): ShownProblem {
  const number = column === null ? undefined : heading?.columns.get(column);
  return {
    column,
    cell: number === undefined ? null : `${columnLetter(number)}${row}`,
    title: column === null ? null : (heading?.titles.get(column) ?? columnTitle(column, custom)),
    message,
  };
}
