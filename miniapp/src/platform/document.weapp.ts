import Taro from '@tarojs/taro';
import type { DocumentFile } from './file-transfer.type';

/** Shows a PDF or a workbook in WeChat's viewer, from where it can be sent on or printed. */
export async function openDocument(file: DocumentFile, fileName: string): Promise<void> {
  const fileType = fileName.endsWith('.xlsx') ? 'xlsx' : 'pdf';
  await Taro.openDocument({ filePath: file as string, fileType, showMenu: true });
}
