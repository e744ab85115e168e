import Taro from '@tarojs/taro';
import { scan } from '../platform/scan';
import { doorCodeIn } from './door-link';

/** Scans a door's code and opens its page; says so when the code is something else. */
export async function scanDoor(): Promise<void> {
  const text = await scan();
  if (text === null) return;
  const code = doorCodeIn(text);
  if (!code) {
    await Taro.showToast({ title: '这不是门牌码，请扫门口的二维码', icon: 'none', duration: 3000 });
    return;
  }
  await Taro.navigateTo({ url: `/subpackages/door/detail/index?code=${code}` });
}
