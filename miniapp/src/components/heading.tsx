import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { headingProps } from '../platform/heading';
import './heading.scss';

/** A heading that a screen reader can jump to. Level 1 is the page's title bar. */
export function Heading({ level, children }: PropsWithChildren<{ readonly level: 2 | 3 }>) {
  return (
    <View className={`heading heading--${level}`} {...headingProps(level)}>
      {children}
    </View>
  );
}
