import type { RegistryField } from '@linge/shared/registry-field/registry-field.schema';
import { DayField } from '../../../components/day-field';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { ChoiceField } from './choice-field';

const yesNo = [
  { value: 'true', text: '是' },
  { value: 'false', text: '否' },
];

interface CustomFieldsProps {
  readonly fields: readonly RegistryField[];
  /** By id, as typed. */
  readonly typed: Readonly<Record<string, string>>;
  readonly wrong: Readonly<Record<string, string>>;
  readonly prefix: string;
  readonly onChange: (typed: Readonly<Record<string, string>>) => void;
}

/** The fields that the community added itself, each by its type. */
export function CustomFields({ fields, typed, wrong, prefix, onChange }: CustomFieldsProps) {
  return (
    <>
      {fields.map(({ id, name, type, options }) => {
        const shared = {
          value: typed[id] ?? '',
          error: wrong[`custom.${id}`],
          onChange: (value: string) => onChange({ ...typed, [id]: value }),
        };
        if (type === 'date')
          return <DayField key={id} optional label={name} spoken={`${prefix}${name}`} {...shared} />;
        if (type === 'choice' || type === 'yesNo') {
          const choices = type === 'yesNo' ? yesNo : options.map((value) => ({ value, text: value }));
          return <ChoiceField<string> key={id} optional label={name} options={choices} {...shared} />;
        }
        return (
          <FormField key={id} label={name} optional error={shared.error}>
            <TextField
              label={`${prefix}${name}`}
              max={type === 'number' ? 15 : 200}
              value={shared.value}
              onChange={shared.onChange}
            />
          </FormField>
        );
      })}
    </>
  );
}
