import { View } from '@tarojs/components';
import { Button } from './button';
import { Icon, type IconName } from './icon';
import './state.scss';

interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  /** What to do now. */
  readonly hint?: string;
  readonly action?: { readonly text: string; readonly onPress: () => void };
}

/** Nothing here, and what to do about it. */
export function EmptyState({ icon = 'list', title, hint, action }: EmptyStateProps) {
  return (
    <View className="state">
      <Icon name={icon} className="state__icon" />
      <View className="state__title">{title}</View>
      {hint && <View className="state__hint">{hint}</View>}
      {action && <Button onPress={action.onPress}>{action.text}</Button>}
    </View>
  );
}
