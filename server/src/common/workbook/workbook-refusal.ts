/** Why a whole workbook is turned away before a row of it is looked at. */
export type RefusalCode =
  | 'notAWorkbook'
  | 'oldFormat'
  | 'encrypted'
  | 'damaged'
  | 'inflatesTooFar'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'empty'
  | 'columnMissing'
  | 'columnTwice';

/** A workbook that cannot be taken; the message is the Chinese sentence that its owner reads. */
export class WorkbookRefusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}
