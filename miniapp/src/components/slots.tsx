import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './slots.scss';

interface SlotsProps {
  readonly children?: ReactNode;
}

/**
 * Gives each part of a page a place of its own that takes no room and is always there.
 *
 * Taro sends a whole list of children again when one comes or goes in its middle. With places that stay,
 * what comes and goes sends itself only, not all of the page around it.
 */
export function Slots({ children }: SlotsProps) {
  const parts: readonly ReactNode[] = Array.isArray(children) ? children : [children];
  return (
    <>
      {parts.map((part, index) => (
        <View key={index} className="slot">
          {part}
        </View>
      ))}
    </>
  );
}
