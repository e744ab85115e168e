import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './fact.scss';

/** What something is called, and what it is. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <View className="fact">
      <View className="fact__name">{name}</View>
      <View className="fact__value">{children}</View>
    </View>
  );
}
