import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from './icon';
import { Pressable } from './pressable';
import { Sheet } from './sheet';
import './choice.scss';

export interface ChoiceGroup<Value extends string> {
  /** Above its options; left out where there is one group only. */
  readonly title?: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
}

interface ChoiceProps<Value extends string> {
  /** What is being chosen: `范围`. */
  readonly label: string;
  readonly groups: readonly ChoiceGroup<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly id?: string;
}

/** One of many: a chip with the present choice, and a sheet with all of them. Nothing to choose: only a word. */
export function Choice<Value extends string>({ label, groups, value, onChange, id }: ChoiceProps<Value>) {
  const [open, setOpen] = useState(false);
  const options = groups.flatMap((group) => group.options);
  const current = options.find((option) => option.value === value)?.text ?? '';
  if (options.length <= 1) return <View className="choice__only">{current}</View>;
  return (
    <View className="choice">
      <Pressable
        {...(id ? { id } : {})}
        className="choice__chip"
        label={`${label}：${current}，点开更换`}
        onPress={() => setOpen(true)}
      >
        {current}
        <Icon name="swap" className="choice__icon" />
      </Pressable>
      <Sheet visible={open} title={`选择${label}`} onClose={() => setOpen(false)}>
        {groups.map((group, index) => (
          <View key={group.title ?? index} className="choice__group">
            {group.title && groups.length > 1 && <View className="secondary small">{group.title}</View>}
            <View className="choice__options">
              {group.options.map((option) => (
                <Pressable
                  key={option.value}
                  className={`choice__option ${option.value === value ? 'choice__option--on' : ''}`}
                  role="radio"
                  label={option.text}
                  chosen={option.value === value}
                  onPress={() => {
                    setOpen(false);
                    onChange(option.value);
                  }}
                >
                  {option.text}
                </Pressable>
              ))}
            </View>
          </View>
        ))}
      </Sheet>
    </View>
  );
}
