import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './list-tools.scss';

/** Above a list: what it is for, and the button for one more. */
export function ListTools({ hint, children }: PropsWithChildren<{ readonly hint: string }>) {
  return (
    <View className="list-tools">
      <View className="list-tools__hint secondary small">{hint}</View>
      {children}
    </View>
  );
}
