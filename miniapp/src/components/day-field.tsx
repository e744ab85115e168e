import { FormField } from './form-field';
import { TextField } from './text-field';
import { dayText } from '../format/day';
import { typedDay } from '../format/day-input';

interface DayFieldProps {
  readonly label: string;
  /** What a screen reader says, where several people on one page have such a day; else the label. */
  readonly spoken?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** A day such as is asked for. */
  readonly example?: string;
  readonly id?: string;
}

/** A day, typed: eight digits are faster than turning three wheels back to 1947. It is said back in words. */
export function DayField({
  label,
  spoken = label,
  value,
  onChange,
  error,
  optional = false,
  example = '19900102',
  id,
}: DayFieldProps) {
  const day = typedDay(value);
  return (
    <FormField
      label={label}
      optional={optional}
      error={error}
      hint={day ? dayText(day) : `8 位数字，如 ${example}`}
    >
      <TextField
        {...(id ? { id } : {})}
        label={spoken}
        placeholder="年月日"
        max={12}
        value={value}
        onChange={onChange}
      />
    </FormField>
  );
}
