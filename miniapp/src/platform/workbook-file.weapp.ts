import Taro from '@tarojs/taro';
import type { WorkbookFilePlatform } from './workbook-file.type';

/** Out of a chat: a mini-program cannot look into a phone's folders. */
export const chooseWorkbook: WorkbookFilePlatform['chooseWorkbook'] = async () => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx', 'xls'],
    });
    const [file] = tempFiles;
    return file ? { path: file.path, name: file.name } : null;
  } catch {
    // given up, or refused the privacy agreement
    return null;
  }
};
