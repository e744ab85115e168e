import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import type { PartyDraft } from '../../../services/mediation-form';
import { ResidentSearch } from './resident-search';

export interface PartyPlace {
  readonly communityId: string;
  readonly gridId: string;
}

interface PartyFieldsProps {
  readonly party: PartyDraft;
  readonly onChange: (party: PartyDraft) => void;
  readonly wrong: { readonly name?: string | undefined; readonly phone?: string | undefined };
  /** Where residents are looked for; null for those who may not read the registry. */
  readonly place: PartyPlace | null;
  /** Before the ids of its fields, where there are several. */
  readonly prefix?: string;
}

/** Who a party is: found in the registry, or typed. */
export function PartyFields({ party, onChange, wrong, place, prefix = '' }: PartyFieldsProps) {
  const [searching, setSearching] = useState(false);
  const { residentId, address, ...typed } = party;
  if (searching && place) {
    return (
      <ResidentSearch
        place={place}
        prefix={prefix}
        onCancel={() => setSearching(false)}
        onChoose={(found) => {
          setSearching(false);
          onChange({ ...typed, ...found });
        }}
      />
    );
  }
  return (
    <View className="stack">
      <FormField label="姓名" error={wrong.name}>
        <TextField
          id={`${prefix}name`}
          label="姓名"
          max={50}
          value={party.name}
          onChange={(name) => onChange({ ...party, name })}
        />
      </FormField>
      {residentId ? (
        <View className="row">
          <View className="grow secondary small place">{`台账居民，${address ?? ''}`}</View>
          <Button kind="text" onPress={() => onChange(typed)}>
            不关联
          </Button>
        </View>
      ) : (
        <FormField label="手机号" optional error={wrong.phone} hint="加密保存，显示时隐去中间四位">
          <TextField
            id={`${prefix}phone`}
            label="手机号"
            inputMode="number"
            max={11}
            value={party.phone}
            onChange={(phone) => onChange({ ...party, phone })}
          />
        </FormField>
      )}
      {place && !residentId && !party.reporter && (
        <Button id={`${prefix}find`} icon="people" onPress={() => setSearching(true)}>
          从台账里找
        </Button>
      )}
    </View>
  );
}
