import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import { Segmented } from '../../../components/segmented';
import type { DraftTeller, ResidentTeller } from '../../../services/complaint-draft';
import { TellerHousehold } from './teller-household';
import { TellerSearch } from './teller-search';

interface TellerFieldProps {
  readonly communityId: string;
  /** Null for the whole community. */
  readonly gridId: string | null;
  /** Whose page led here; undefined where none did. */
  readonly householdId: string | undefined;
  readonly teller: DraftTeller | null;
  readonly error: string | undefined;
  readonly busy: boolean;
  readonly onChange: (teller: DraftTeller | null) => void;
}

type Kind = DraftTeller['kind'];

const kinds = [
  { value: 'resident', text: '台账里的居民' },
  { value: 'other', text: '其他人' },
  { value: 'nobody', text: '没留姓名' },
] as const satisfies readonly { readonly value: Kind; readonly text: string }[];

/** What a kind begins as; somebody of the registry has to be found first. */
const begun: Readonly<Record<Kind, DraftTeller | null>> = {
  resident: null,
  other: { kind: 'other', name: '', phone: '' },
  nobody: { kind: 'nobody' },
};

/** Whose word it is. */
export function TellerField(props: TellerFieldProps) {
  const { communityId, gridId, householdId, teller, error, busy, onChange } = props;
  return (
    <FormField label="谁反映的" error={error}>
      <View className="stack">
        <Segmented
          look="chips"
          label="谁反映的"
          options={kinds}
          value={teller?.kind ?? 'resident'}
          onChange={(kind) => {
            if (kind !== (teller?.kind ?? 'resident')) onChange(begun[kind]);
          }}
        />
        {teller === null && householdId && <TellerHousehold householdId={householdId} onChoose={onChange} />}
        {teller === null && <TellerSearch communityId={communityId} gridId={gridId} onChoose={onChange} />}
        {teller?.kind === 'resident' && <Found teller={teller} busy={busy} onClear={() => onChange(null)} />}
        {teller?.kind === 'other' && <Named teller={teller} onChange={onChange} />}
      </View>
    </FormField>
  );
}

type OtherTeller = Extract<DraftTeller, { readonly kind: 'other' }>;

interface FoundProps {
  readonly teller: ResidentTeller;
  readonly busy: boolean;
  readonly onClear: () => void;
}

function Found({ teller, busy, onClear }: FoundProps) {
  const { name, address, hasAccount } = teller;
  return (
    <View className="stack">
      <View className="row">
        <View className="grow">
          <View>{name}</View>
          <View className="secondary small place">{address}</View>
        </View>
        <Button kind="text" id="change-teller" busy={busy} label={`不是${name}，换一个人`} onPress={onClear}>
          换一个
        </Button>
      </View>
      {hasAccount !== null && (
        <View className="secondary small">
          {hasAccount
            ? '有小程序账号：登记后本人也能看到进展、确认和评价'
            : '没有小程序账号：进展请您转告，办结由上一级核查'}
        </View>
      )}
    </View>
  );
}

interface NamedProps {
  readonly teller: OtherTeller;
  readonly onChange: (teller: DraftTeller) => void;
}

function Named({ teller, onChange }: NamedProps) {
  return (
    <>
      <TextField
        id="teller-name"
        label="怎么称呼"
        placeholder="怎么称呼，如 王大爷"
        max={20}
        value={teller.name}
        onChange={(name) => onChange({ ...teller, name })}
      />
      <TextField
        id="teller-phone"
        label="手机号（选填）"
        placeholder="手机号，没有就空着"
        inputMode="number"
        max={11}
        value={teller.phone}
        onChange={(phone) => onChange({ ...teller, phone })}
      />
    </>
  );
}
