import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { pressProps } from '../platform/press';
import type { Press } from '../platform/press.type';
import './pressable.scss';

type PressableProps = Press & { readonly className?: string; readonly id?: string };

/** Anything that can be tapped: has a role, a label, a focus ring and at least the touch size. */
export function Pressable({ className = '', id, children, ...press }: PropsWithChildren<PressableProps>) {
  return (
    <View {...(id ? { id } : {})} className={`pressable ${className}`} {...pressProps(press)}>
      {children}
    </View>
  );
}
