import { View } from '@tarojs/components';
import { alertProps } from '../platform/alert';
import { Button } from './button';
import { Icon } from './icon';
import './state.scss';

interface ErrorStateProps {
  /** A sentence: what happened, what to do. */
  readonly text: string;
  /** To be quoted when asking for help. */
  readonly requestId?: string | null;
  readonly onRetry?: () => void;
  readonly retryText?: string;
}

/** Something could not be loaded; it can be tried again. */
export function ErrorState({ text, requestId, onRetry, retryText = '再试一次' }: ErrorStateProps) {
  return (
    <View className="state" {...alertProps}>
      <Icon name="alert" className="state__icon" />
      <View className="state__title">{text}</View>
      {onRetry && <Button onPress={onRetry}>{retryText}</Button>}
      {requestId && <View className="state__id">编号 {requestId}</View>}
    </View>
  );
}
