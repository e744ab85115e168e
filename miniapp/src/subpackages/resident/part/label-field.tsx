import { View } from '@tarojs/components';
import { FormField } from '../../../components/form-field';
import { Pressable } from '../../../components/pressable';
import type { Vocabulary } from '../../../format/ledger';

interface LabelFieldProps {
  readonly words: Vocabulary;
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly error?: string | undefined;
  /** False in a filter, where nothing has to be filled in. */
  readonly optional?: boolean;
}

/** Any of the community's labels. */
export function LabelField({ words, value, onChange, error, optional = true }: LabelFieldProps) {
  const toggled = (code: string) =>
    value.includes(code) ? value.filter((one) => one !== code) : [...value, code];
  return (
    <FormField label="标签" optional={optional} error={error}>
      <View className="label-field">
        {Object.entries(words).map(([code, name]) => (
          <Pressable
            key={code}
            className={`label-field__item ${value.includes(code) ? 'label-field__item--on' : ''}`}
            role="checkbox"
            label={name}
            chosen={value.includes(code)}
            onPress={() => onChange(toggled(code))}
          >
            {name}
          </Pressable>
        ))}
      </View>
    </FormField>
  );
}
