import { createRequire } from 'node:module';

interface Sheet {
  addRow(cells: readonly string[]): unknown;
}
interface Book {
  addWorksheet(name: string): Sheet;
  readonly xlsx: { writeBuffer(): Promise<ArrayBuffer> };
}

// Workbooks are the server's business; the mini-program only hands them on.
const require = createRequire(new URL('../../../server/package.json', import.meta.url));

/** A workbook with one sheet, as somebody would pick it from their files. */
export async function workbookOf(name: string, rows: readonly (readonly string[])[]) {
  const { Workbook } = require('exceljs') as { Workbook: new () => Book };
  const book = new Workbook();
  const sheet = book.addWorksheet('名单');
  for (const row of rows) sheet.addRow(row);
  return {
    name,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number whose check digit is right, for somebody made up: born 1990-01-01, `serial` odd for a man. */
export function idNumberOf(serial: number): string {
  const digits = `99010619900101${String(serial).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}
