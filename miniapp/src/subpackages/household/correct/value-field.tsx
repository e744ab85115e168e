import type { CorrectionField } from '@linge/shared/correction/correction.schema';
import type { HeldRecord } from '@linge/shared/correction/held-record.schema';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { ledgerFieldNames } from '../../../format/ledger';
import { codeOptions, fieldHints, heldText, isCoded } from '../../../services/correction-form';

interface ValueFieldProps {
  readonly record: HeldRecord;
  readonly field: CorrectionField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onRemove?: () => void;
}

/** A field as it should be, with what stands there now. */
export function ValueField({ record, field, value, error, onChange, onRemove }: ValueFieldProps) {
  const name = ledgerFieldNames[field];
  const hint = [`现在登记的：${heldText(record, field)}`, fieldHints[field]].filter(Boolean).join('；');
  return (
    <FormField label={`${name}改为`} hint={hint} error={error}>
      {isCoded(field) ? (
        <Choice
          label={name}
          id={`value-${field}`}
          groups={[{ options: [{ value: '', text: '请选择' }, ...codeOptions(field)] }]}
          value={value}
          onChange={onChange}
        />
      ) : (
        <TextField id={`value-${field}`} label={`${name}改为`} max={100} value={value} onChange={onChange} />
      )}
      {onRemove && (
        <Button kind="text" label={`不更正${name}`} onPress={onRemove}>
          不改这一项
        </Button>
      )}
    </FormField>
  );
}
