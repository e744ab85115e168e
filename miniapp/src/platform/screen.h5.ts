import type { ScreenPlatform } from './screen.type';

const wide = window.matchMedia('(min-width: 900px)');

export const isWide: ScreenPlatform['isWide'] = () => wide.matches;

export const onWideChange: ScreenPlatform['onWideChange'] = (listener) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};
