import type { DocumentFile } from './file-transfer.type';

/** Saves a PDF or a workbook; opening a tab after a wait would be stopped by the browser as a pop-up. */
export function openDocument(file: DocumentFile, fileName: string): Promise<void> {
  const url = typeof file === 'string' ? file : URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // the browser has begun reading by then
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return Promise.resolve();
}
