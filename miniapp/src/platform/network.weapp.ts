import Taro from '@tarojs/taro';
import type { NetworkPlatform } from './network.type';

export const onNetworkChange: NetworkPlatform['onNetworkChange'] = (listener) => {
  const changed = (state: { isConnected: boolean }) => listener(state.isConnected);
  Taro.onNetworkStatusChange(changed);
  return () => Taro.offNetworkStatusChange(changed);
};

export const isOnline: NetworkPlatform['isOnline'] = async () => {
  const { networkType } = await Taro.getNetworkType();
  return networkType !== 'none';
};
