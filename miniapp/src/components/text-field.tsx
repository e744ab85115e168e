import { Input, Textarea, View } from '@tarojs/components';
import { fieldProps } from '../platform/field';
import './form-field.scss';

export interface TextFieldProps {
  /** What a screen reader says; the same words as the label above. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Characters. */
  readonly max: number;
  readonly placeholder?: string;
  readonly id?: string;
  /** Several lines, growing with the text, with a count. */
  readonly area?: boolean;
  readonly inputMode?: 'text' | 'number';
}

/** Text to be typed. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, max, placeholder = '', id, area = false, inputMode = 'text' } = props;
  const shared = {
    ...(id ? { id } : {}),
    value,
    maxlength: max,
    placeholder,
    placeholderClass: 'text-field__placeholder',
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...fieldProps(label),
  };
  if (!area) return <Input className="text-field" type={inputMode} {...shared} />;
  return (
    <View>
      <Textarea className="text-field text-field--area" autoHeight showConfirmBar={false} {...shared} />
      <View className="text-field__count number">
        {value.length}/{max}
      </View>
    </View>
  );
}
