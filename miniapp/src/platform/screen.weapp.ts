import Taro from '@tarojs/taro';
import type { ScreenPlatform } from './screen.type';

export const isWide: ScreenPlatform['isWide'] = () => Taro.getWindowInfo().windowWidth >= 900;

/** A mini-program's window keeps its size. */
export const onWideChange: ScreenPlatform['onWideChange'] = () => () => undefined;
