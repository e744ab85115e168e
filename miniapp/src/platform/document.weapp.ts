import Taro from '@tarojs/taro';
import type { DocumentFile } from './file-transfer.type';

/** What WeChat's viewer of documents is told; a picture has a viewer of its own. */
const types = { pdf: 'pdf', xlsx: 'xlsx', docx: 'docx' } as const;

const isKnown = (ending: string): ending is keyof typeof types => ending in types;

/** Shows a document or a picture in WeChat's viewers, from where it can be sent on or printed. */
export async function openDocument(file: DocumentFile, fileName: string): Promise<void> {
  const filePath = file as string;
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'zip') return sendOn(filePath, fileName);
  if (ending === 'jpg' || ending === 'png') {
    await Taro.previewImage({ urls: [filePath] });
    return;
  }
  const fileType = isKnown(ending) ? types[ending] : 'pdf';
  await Taro.openDocument({ filePath, fileType, showMenu: true });
}

/** WeChat opens no archive: it is sent on, to oneself or to a computer. Whoever chooses nobody knows that they did. */
async function sendOn(filePath: string, fileName: string): Promise<void> {
  await Taro.shareFileMessage({ filePath, fileName }).catch((error: { errMsg?: string }) => {
    if (!error.errMsg?.includes('cancel')) throw error;
  });
}
