import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value | '';
  readonly onChange: (value: Value | '') => void;
  readonly optional?: boolean;
  readonly error?: string | undefined;
  readonly id?: string;
}

/** One of many, or not chosen yet. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, options, value, onChange, optional = false, error, id } = props;
  const unchosen = { value: '' as const, text: optional ? '未登记' : '请选择' };
  return (
    <FormField label={label} optional={optional} error={error}>
      <Choice<Value | ''>
        {...(id ? { id } : {})}
        label={label}
        groups={[{ options: optional || value === '' ? [unchosen, ...options] : options }]}
        value={value}
        onChange={onChange}
      />
    </FormField>
  );
}
