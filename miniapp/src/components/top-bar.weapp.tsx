import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { TopBarProps } from './top-bar.type';

/** WeChat draws the bar itself; only the words are ours. */
export function TopBar({ title }: TopBarProps) {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
  return null;
}
