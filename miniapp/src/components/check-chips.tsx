import { View } from '@tarojs/components';
import { spoken } from '../platform/press';
import { Pressable } from './pressable';
import './check-chips.scss';

interface CheckChipsProps<Value extends string> {
  /** What is being chosen, for a screen reader. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: readonly Value[];
  readonly onToggle: (value: Value) => void;
}

/** Any of a few, each on or off. */
export function CheckChips<Value extends string>(props: CheckChipsProps<Value>) {
  const { label, options, chosen, onToggle } = props;
  return (
    <View className="check-chips" {...spoken(label)}>
      {options.map(({ value, text }) => (
        <Pressable
          key={value}
          className={`check-chips__item ${chosen.includes(value) ? 'check-chips__item--on' : ''}`}
          role="checkbox"
          label={text}
          chosen={chosen.includes(value)}
          onPress={() => onToggle(value)}
        >
          {text}
        </Pressable>
      ))}
    </View>
  );
}
