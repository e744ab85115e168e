import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './bottom-bar.scss';

/** The page's actions, always in reach of a thumb, above the phone's own bar. */
export function BottomBar({ children }: PropsWithChildren) {
  return (
    <View className="bottom-bar">
      <View className="bottom-bar__inside">{children}</View>
    </View>
  );
}
