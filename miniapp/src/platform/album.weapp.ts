import Taro from '@tarojs/taro';
import type { AlbumPlatform } from './album.type';

export const pictureUrl: AlbumPlatform['pictureUrl'] = (file) => file as string;

export const savePicture: AlbumPlatform['savePicture'] = async (file) => {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: file as string });
    return true;
  } catch {
    // given up, or the album was refused once: then WeChat asks no more, and its settings are the way
    return false;
  }
};
