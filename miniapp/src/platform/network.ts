import Taro from '@tarojs/taro';

/** Calls `listener` whenever the phone gets or loses its network; answers how to stop. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const changed = (state: { isConnected: boolean }) => listener(state.isConnected);
  Taro.onNetworkStatusChange(changed);
  return () => Taro.offNetworkStatusChange(changed);
}

export async function isOnline(): Promise<boolean> {
  const { networkType } = await Taro.getNetworkType();
  return networkType !== 'none';
}
