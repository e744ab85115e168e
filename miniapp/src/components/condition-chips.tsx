import { View } from '@tarojs/components';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './condition-chips.scss';

interface ConditionChipsProps {
  /** What a list is narrowed by, in words, and how to drop it. */
  readonly conditions: readonly { readonly text: string; readonly onDrop: () => void }[];
}

/** Why a list is shorter than it could be; each reason goes with a tap. */
export function ConditionChips({ conditions }: ConditionChipsProps) {
  if (conditions.length === 0) return null;
  return (
    <View className="condition-chips">
      {conditions.map(({ text, onDrop }) => (
        <Pressable key={text} className="condition-chips__item" label={`去掉条件：${text}`} onPress={onDrop}>
          {text}
          <Icon name="close" className="condition-chips__icon" />
        </Pressable>
      ))}
    </View>
  );
}
