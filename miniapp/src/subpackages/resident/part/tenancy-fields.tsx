import type { Residency } from '@linge/shared/resident/ledger.schema';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import { residencyOptions } from './option';

interface ResidencyFieldProps {
  readonly value: Residency | null;
  readonly error?: string | undefined;
  readonly onChange: (residency: Residency) => void;
}

/** Whether a household is permanent or floating. */
export function ResidencyField({ value, error, onChange }: ResidencyFieldProps) {
  return (
    <FormField label="这一户是" error={error}>
      <Segmented
        look="chips"
        label="这一户是"
        options={residencyOptions.map((option) => ({ value: option.value, text: `${option.text}户` }))}
        value={value}
        onChange={onChange}
      />
    </FormField>
  );
}

export interface LandlordDraft {
  readonly landlordName: string;
  readonly landlordPhone: string;
}

interface LandlordFieldsProps {
  readonly draft: LandlordDraft;
  readonly wrong: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<LandlordDraft>) => void;
  /** In the empty field of the phone: what is registered, masked. */
  readonly phoneHint?: string;
}

/** From whom a household rents. */
export function LandlordFields({ draft, wrong, onChange, phoneHint = '' }: LandlordFieldsProps) {
  return (
    <>
      <FormField label="房东姓名" optional error={wrong.landlord}>
        <TextField
          id="landlord-name"
          label="房东姓名"
          max={50}
          value={draft.landlordName}
          onChange={(landlordName) => onChange({ landlordName })}
        />
      </FormField>
      <FormField label="房东电话" optional error={wrong.landlordPhone}>
        <TextField
          id="landlord-phone"
          label="房东电话"
          placeholder={phoneHint}
          max={20}
          value={draft.landlordPhone}
          onChange={(landlordPhone) => onChange({ landlordPhone })}
        />
      </FormField>
    </>
  );
}
