import Taro from '@tarojs/taro';

/** Keeps the screen on until it is told otherwise. */
export function stayAwake(): () => void {
  const keep = (keepScreenOn: boolean) => void Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined);
  keep(true);
  return () => keep(false);
}
