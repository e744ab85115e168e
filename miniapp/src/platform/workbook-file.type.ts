/** A file that the user picked: where it lies, and what it is called. */
export interface WorkbookFile {
  readonly path: string;
  readonly name: string;
}

export interface WorkbookFilePlatform {
  /** Has the user pick a workbook; null when they give up. */
  readonly chooseWorkbook: () => Promise<WorkbookFile | null>;
}
