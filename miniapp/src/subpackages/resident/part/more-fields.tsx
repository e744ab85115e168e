import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { ledgerFieldNames } from '../../../format/ledger';
import type { PersonDraft } from '../../../services/registry-person';
import { ChoiceField } from './choice-field';
import { CustomFields } from './custom-fields';
import { DayField } from '../../../components/day-field';
import { LabelField } from './label-field';
import { educationOptions, maritalStatusOptions, politicalStatusOptions } from './option';
import type { PersonFieldsProps } from './person-fields';

interface MoreFieldsProps extends PersonFieldsProps {
  readonly set: (part: Partial<PersonDraft>) => void;
}

const names = ledgerFieldNames;
const texts = [
  { field: 'domicile', max: 100 },
  { field: 'occupation', max: 50 },
  { field: 'employer', max: 100 },
] as const;

/** What the ledger keeps beyond what is always asked for; all of it can come later. */
export function MoreFields({ person, wrong, masked, words, set, prefix = '' }: MoreFieldsProps) {
  return (
    <>
      <FormField
        label={names.otherPhone}
        optional
        error={wrong.otherPhone}
        hint={masked?.otherPhone ? `现为 ${masked.otherPhone}，不改就留空；没有了写“无”` : undefined}
      >
        <TextField
          label={`${prefix}${names.otherPhone}`}
          max={20}
          value={person.otherPhone}
          onChange={(otherPhone) => set({ otherPhone })}
        />
      </FormField>
      <ChoiceField
        optional
        label={names.politicalStatus}
        options={politicalStatusOptions}
        value={person.politicalStatus}
        error={wrong.politicalStatus}
        onChange={(politicalStatus) => set({ politicalStatus })}
      />
      <ChoiceField
        optional
        label={names.education}
        options={educationOptions}
        value={person.education}
        error={wrong.education}
        onChange={(education) => set({ education })}
      />
      <ChoiceField
        optional
        label={names.maritalStatus}
        options={maritalStatusOptions}
        value={person.maritalStatus}
        error={wrong.maritalStatus}
        onChange={(maritalStatus) => set({ maritalStatus })}
      />
      {texts.map(({ field, max }) => (
        <FormField key={field} label={names[field]} optional error={wrong[field]}>
          <TextField
            label={`${prefix}${names[field]}`}
            max={max}
            value={person[field]}
            onChange={(value) => set({ [field]: value })}
          />
        </FormField>
      ))}
      {person.residency === 'floating' && (
        <DayField
          optional
          label={names.termEndsOn}
          spoken={`${prefix}${names.termEndsOn}`}
          value={person.termEndsDay}
          error={wrong.termEndsOn}
          onChange={(termEndsDay) => set({ termEndsDay })}
        />
      )}
      {Object.keys(words.labels).length > 0 && (
        <LabelField
          words={words.labels}
          value={person.labels}
          error={wrong.labels}
          onChange={(codes) => set({ labels: codes })}
        />
      )}
      <CustomFields
        fields={words.fields}
        typed={person.custom}
        wrong={wrong}
        prefix={prefix}
        onChange={(custom) => set({ custom })}
      />
    </>
  );
}
