import type { BrowserContextOptions } from 'playwright-core';
import type { AppOptions } from './app-options';

const WIDTH_PX = 375;
const HEIGHT_PX = 812;

/** The device: a phone in China, with no patience for animations. */
export function contextOptions({ width, height, dark }: AppOptions): BrowserContextOptions {
  return {
    viewport: { width: width ?? WIDTH_PX, height: height ?? HEIGHT_PX },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  };
}
