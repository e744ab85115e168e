import type { SubscribePlatform } from './subscribe.type';

/** A browser has no service notices of WeChat's. */
export const subscribe: SubscribePlatform = {
  canAsk: false,
  ask: () => Promise.resolve({ kind: 'failed' }),
  openSetting: () => Promise.resolve(),
};
