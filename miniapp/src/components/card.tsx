import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { Heading } from './heading';
import './card.scss';

/** White ground for things that belong together. `flush`: rows reach the edges (cells). */
export function Card({ flush = false, children }: PropsWithChildren<{ readonly flush?: boolean }>) {
  return <View className={flush ? 'card card--flush' : 'card'}>{children}</View>;
}

interface SectionProps {
  readonly title: string;
  /** At the right of the title: a link, a count. */
  readonly aside?: ReactNode;
}

/** A heading and what stands under it. */
export function Section({ title, aside, children }: PropsWithChildren<SectionProps>) {
  return (
    <View className="section">
      <View className="section__head">
        <Heading level={2}>{title}</Heading>
        {aside}
      </View>
      {children}
    </View>
  );
}
