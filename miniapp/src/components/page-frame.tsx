import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { landmark } from '../platform/landmark';
import { ErrorBoundary } from './error-boundary';
import { Slots } from './slots';
import './page-frame.scss';

interface PageFrameProps {
  readonly elder: boolean;
  /** Uses the width of a large screen (tables, charts). */
  readonly wide: boolean;
  readonly top: ReactNode;
  /** Stays in sight below the content. */
  readonly foot: ReactNode;
  /** Sheets and dialogs. */
  readonly over?: ReactNode;
}

/** What every page stands in. */
export function PageFrame({ elder, wide, top, foot, over, children }: PropsWithChildren<PageFrameProps>) {
  const look = ['frame', elder ? 'elder' : '', wide ? 'frame--wide' : ''].filter(Boolean).join(' ');
  return (
    <View className={look}>
      {top}
      <View className="frame__content" {...landmark('main')}>
        <ErrorBoundary>
          <Slots>{children}</Slots>
        </ErrorBoundary>
      </View>
      <View className="frame__foot">{foot}</View>
      <View className="slot">{over}</View>
    </View>
  );
}
