import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Pressable } from './pressable';
import './cell.scss';

export interface CellProps {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly icon?: IconName;
  /** At the right: a value, a tag, a switch. */
  readonly aside?: ReactNode;
  /** What a screen reader says instead of the texts. */
  readonly label?: string;
  readonly id?: string;
  /** Makes the row a link, with an arrow. */
  readonly onPress?: () => void;
}

/** A row of a flush card. */
export function Cell({ title, detail, icon, aside, label, id, onPress }: CellProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} className="cell__icon" />}
      <View className="cell__text">
        <View className="cell__title">{title}</View>
        {detail && <View className="cell__detail">{detail}</View>}
      </View>
      {aside && <View className="cell__aside">{aside}</View>}
      {onPress && <Icon name="next" className="cell__arrow" />}
    </>
  );
  if (!onPress) {
    return (
      <View className="cell" {...(id ? { id } : {})}>
        {inside}
      </View>
    );
  }
  return (
    <Pressable className="cell" label={label} onPress={onPress} {...(id ? { id } : {})}>
      {inside}
    </Pressable>
  );
}
