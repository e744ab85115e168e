import Taro from '@tarojs/taro';

const messageTab = 3;

/** The number on the 消息 tab. WeChat refuses it on a page without the tab bar; it is set again on the next one. */
export function showUnread(count: number): void {
  const done = () => undefined;
  if (count > 0)
    void Taro.setTabBarBadge({ index: messageTab, text: count > 99 ? '99+' : String(count) }).catch(done);
  else void Taro.removeTabBarBadge({ index: messageTab }).catch(done);
}
