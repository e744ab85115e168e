import type { NetworkPlatform } from './network.type';

/** The window's own events: `navigator.connection`, which Taro listens to, is missing in Safari and Firefox. */
export const onNetworkChange: NetworkPlatform['onNetworkChange'] = (listener) => {
  const online = () => listener(true);
  const offline = () => listener(false);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
};

export const isOnline: NetworkPlatform['isOnline'] = () => Promise.resolve(navigator.onLine);
