import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { spoken } from '../platform/press';
import './timeline.scss';

export interface TimelineStep {
  readonly id: string;
  readonly title: string;
  /** `今天 15:30`. */
  readonly time: string;
  readonly who?: string | null;
  readonly children?: ReactNode;
}

/** What happened, newest first; the newest stands out. */
export function Timeline({
  steps,
  label,
}: {
  readonly steps: readonly TimelineStep[];
  readonly label: string;
}) {
  return (
    <View className="timeline" {...spoken(label)}>
      {steps.map((step) => (
        <View key={step.id} className="timeline__step">
          <View className="timeline__head">
            <View className="timeline__title">{step.title}</View>
            <View className="timeline__time">{step.time}</View>
          </View>
          {step.who && <View className="timeline__who">{step.who}</View>}
          {step.children && <View className="timeline__body">{step.children}</View>}
        </View>
      ))}
    </View>
  );
}
