import Taro from '@tarojs/taro';
import type { DocumentFile } from './file-transfer.type';

/** Shows a PDF in WeChat's viewer, from where it can be sent on or printed. */
export async function openDocument(file: DocumentFile, _fileName: string): Promise<void> {
  await Taro.openDocument({ filePath: file as string, fileType: 'pdf', showMenu: true });
}
