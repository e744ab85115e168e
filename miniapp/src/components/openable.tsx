import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { pressProps } from '../platform/press';
import './pressable.scss';

interface OpenableProps {
  readonly className: string;
  /** What a screen reader says where it leads somewhere. */
  readonly label: string;
  readonly onOpen: (() => void) | undefined;
}

/** A link where there is something behind it, else only what stands inside. */
export function Openable({ className, label, onOpen, children }: PropsWithChildren<OpenableProps>) {
  return (
    <View
      className={onOpen ? `pressable ${className}` : className}
      {...(onOpen ? pressProps({ label, role: 'link', onPress: onOpen }) : {})}
    >
      {children}
    </View>
  );
}
