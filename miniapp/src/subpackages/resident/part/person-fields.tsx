import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import { ledgerFieldNames } from '../../../format/ledger';
import type { RegistryWords } from '../../../services/registry';
import { withIdNumber, type PersonDraft } from '../../../services/registry-person';
import { ChoiceField } from './choice-field';
import { DayField } from '../../../components/day-field';
import { memberRelationOptions, relationOptions, residencyOptions, sexOptions } from './option';
import { MoreFields } from './more-fields';

export interface PersonFieldsProps {
  readonly person: PersonDraft;
  readonly onChange: (person: PersonDraft) => void;
  readonly wrong: Readonly<Record<string, string>>;
  readonly words: RegistryWords;
  /** What is registered and masked, where somebody known is corrected. */
  readonly masked?: Readonly<Record<'idNumber' | 'phone' | 'otherPhone', string | null>>;
  /** Whether they can be the head; else that is no choice. */
  readonly head?: 'fixed' | 'possible' | 'impossible';
  /** Tells apart the fields of several people on one page: `成员1`, and its number for ids. */
  readonly prefix?: string;
  readonly index?: number;
}

const names = ledgerFieldNames;

/** The fields of a person: what is always asked for, and the rest behind a button. */
export function PersonFields(props: PersonFieldsProps) {
  const { person, onChange, wrong, masked, head = 'impossible', prefix = '', index = 0 } = props;
  const [all, setAll] = useState(masked !== undefined);
  const set = (part: Partial<PersonDraft>) => onChange({ ...person, ...part });
  const hint = (field: 'idNumber' | 'phone') =>
    masked?.[field] ? `现为 ${masked[field]}，不改就留空；没有了写“无”` : undefined;
  const others = ['otherPhone', 'domicile', 'occupation', 'employer', 'termEndsOn', 'labels'];
  const open =
    all || Object.keys(wrong).some((field) => others.includes(field) || field.startsWith('custom.'));
  return (
    <View className="person-fields">
      <FormField label={names.name} error={wrong.name}>
        <TextField
          id={`name-${index}`}
          label={`${prefix}${names.name}`}
          max={50}
          value={person.name}
          onChange={(name) => set({ name })}
        />
      </FormField>
      {head !== 'fixed' && (
        <ChoiceField
          id={`relation-${index}`}
          label={names.relation}
          options={head === 'possible' ? relationOptions : memberRelationOptions}
          value={person.relation}
          error={wrong.relation}
          onChange={(relation) => set({ relation })}
        />
      )}
      <FormField label={names.idNumber} optional error={wrong.idNumber} hint={hint('idNumber')}>
        <TextField
          id={`id-number-${index}`}
          label={`${prefix}${names.idNumber}`}
          placeholder="填好后自动带出生日期和性别"
          max={22}
          value={person.idNumber}
          onChange={(idNumber) => onChange(withIdNumber(person, idNumber))}
        />
      </FormField>
      <FormField label={names.sex} error={wrong.sex}>
        <Segmented
          look="chips"
          label={names.sex}
          options={sexOptions}
          value={person.sex || null}
          onChange={(sex) => set({ sex })}
        />
      </FormField>
      <DayField
        id={`birth-date-${index}`}
        label={names.birthDate}
        spoken={`${prefix}${names.birthDate}`}
        value={person.birthDay}
        error={wrong.birthDate}
        onChange={(birthDay) => set({ birthDay })}
      />
      <FormField label={names.residency} error={wrong.residency}>
        <Segmented
          look="chips"
          label={names.residency}
          options={residencyOptions}
          value={person.residency || null}
          onChange={(residency) => set({ residency })}
        />
      </FormField>
      <FormField label={names.phone} optional error={wrong.phone} hint={hint('phone')}>
        <TextField
          id={`phone-${index}`}
          label={`${prefix}${names.phone}`}
          max={20}
          value={person.phone}
          onChange={(phone) => set({ phone })}
        />
      </FormField>
      {open ? (
        <MoreFields {...props} set={set} />
      ) : (
        <Button kind="text" onPress={() => setAll(true)}>
          填写更多（户籍、政治面貌、文化、职业、标签）
        </Button>
      )}
    </View>
  );
}
