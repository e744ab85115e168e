import { View } from '@tarojs/components';
import { spoken } from '../platform/press';
import { Pressable } from './pressable';
import './segmented.scss';

interface SegmentedProps<Value extends string> {
  /** What is being chosen, for a screen reader. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** `tabs`: parts of a page, underlined. `chips`: one of several, wrapping. */
  readonly look?: 'tabs' | 'chips';
}

/** One of a few. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onChange, look = 'tabs' } = props;
  return (
    <View
      className={`segmented segmented--${look}`}
      {...spoken(label, look === 'tabs' ? 'tablist' : 'radiogroup')}
    >
      {options.map((option) => (
        <Pressable
          key={option.value}
          className={`segmented__item ${option.value === value ? 'segmented__item--on' : ''}`}
          role={look === 'tabs' ? 'tab' : 'radio'}
          label={option.text}
          chosen={option.value === value}
          onPress={() => onChange(option.value)}
        >
          {option.text}
        </Pressable>
      ))}
    </View>
  );
}
