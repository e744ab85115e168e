import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** A field and what is registered in it. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <View className="registry-fact">
      <View className="registry-fact__name">{name}</View>
      <View className="registry-fact__value">{children}</View>
    </View>
  );
}
