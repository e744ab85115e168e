import Taro from '@tarojs/taro';
import type { ItemStorage } from './kept-items';

/** What the phone or the browser keeps for the app. */
export const deviceStorage: ItemStorage<unknown> = {
  keys: () => Taro.getStorageInfoSync().keys,
  read: (key) => Taro.getStorageSync<unknown>(key),
  write: (key, value) => Taro.setStorageSync(key, value),
  remove: (key) => Taro.removeStorageSync(key),
};
