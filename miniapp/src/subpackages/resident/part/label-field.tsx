import { CheckChips } from '../../../components/check-chips';
import { FormField } from '../../../components/form-field';
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
      <CheckChips
        label="标签"
        options={Object.entries(words).map(([code, name]) => ({ value: code, text: name }))}
        chosen={value}
        onToggle={(code) => onChange(toggled(code))}
      />
    </FormField>
  );
}
