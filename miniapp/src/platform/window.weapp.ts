import type { WindowPlatform } from './window.type';

/** WeChat runs a mini-program once. */
export const alone: WindowPlatform['alone'] = async (task) => {
  await task();
  return true;
};

export const onOtherWindow: WindowPlatform['onOtherWindow'] = () => undefined;
