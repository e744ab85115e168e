import Taro from '@tarojs/taro';
import type { PhotoPlatform } from './photo.type';

export const choosePhotos: PhotoPlatform['choosePhotos'] = async (count) => {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    });
    return tempFiles.map((file) => ({ path: file.tempFilePath }));
  } catch {
    // given up, or refused the privacy agreement
    return [];
  }
};

export const keepPhoto: PhotoPlatform['keepPhoto'] = async (path) => {
  const answer = await Taro.saveFile({ tempFilePath: path });
  return (answer as Taro.saveFile.SuccessCallbackResult).savedFilePath;
};

export const keptPhoto: PhotoPlatform['keptPhoto'] = (key) =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().access({
      path: key,
      success: () => resolve(key),
      fail: () => resolve(null),
    });
  });

export const dropPhoto: PhotoPlatform['dropPhoto'] = (key) =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().unlink({ filePath: key, complete: () => resolve() });
  });

export const showPhoto: PhotoPlatform['showPhoto'] = (url, all) => {
  void Taro.previewImage({ current: url, urls: [...all] });
};
