import Taro from '@tarojs/taro';
import type { ChosenFilePlatform } from './chosen-file.type';

/** Out of a chat: a mini-program cannot look into a phone's folders. */
export const chooseFile: ChosenFilePlatform['chooseFile'] = async (endings) => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [...endings],
    });
    const [file] = tempFiles;
    return file ? { path: file.path, name: file.name, bytes: file.size } : null;
  } catch {
    // given up, or refused the privacy agreement
    return null;
  }
};
