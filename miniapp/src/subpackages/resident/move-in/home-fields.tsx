import type { Residency } from '@linge/shared/resident/ledger.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import type { PersonDraft } from '../../../services/registry-person';
import type { WorkScope } from '../../../services/work-scope.policy';
import { residencyOptions } from '../part/option';
import { RoomField, type ChosenRoom } from '../part/room-field';

export interface MoveInDraft {
  readonly communityId: string;
  readonly householdId: string;
  readonly room: ChosenRoom | null;
  readonly residency: Residency | '';
  readonly landlordName: string;
  readonly landlordPhone: string;
  /** The first is the head. */
  readonly people: readonly PersonDraft[];
}

interface HomeFieldsProps {
  readonly scopes: readonly WorkScope[];
  readonly draft: MoveInDraft;
  readonly wrong: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<MoveInDraft>) => void;
  readonly onResidency: (residency: Residency) => void;
}

/** Where they live, and from whom they rent. */
export function HomeFields({ scopes, draft, wrong, onChange, onResidency }: HomeFieldsProps) {
  const scope = scopes.find(({ communityId }) => communityId === draft.communityId);
  return (
    <Card>
      <View className="person-fields">
        {scopes.length > 1 && (
          <FormField label="社区">
            <Segmented
              look="chips"
              label="社区"
              options={scopes.map(({ communityId, communityName }) => ({
                value: communityId,
                text: communityName,
              }))}
              value={draft.communityId}
              onChange={(communityId) => onChange({ communityId, room: null })}
            />
          </FormField>
        )}
        <RoomField
          communityId={draft.communityId}
          gridIds={scope && !scope.whole ? scope.grids.map(({ id }) => id) : null}
          room={draft.room}
          error={wrong.roomId}
          onChange={(room) => onChange({ room })}
        />
        <FormField label="这一户是" error={wrong.residency}>
          <Segmented
            look="chips"
            label="这一户是"
            options={residencyOptions.map(({ value, text }) => ({ value, text: `${text}户` }))}
            value={draft.residency || null}
            onChange={onResidency}
          />
        </FormField>
        {draft.residency === 'floating' && (
          <>
            <FormField label="房东姓名" optional error={wrong.landlord}>
              <TextField
                label="房东姓名"
                max={50}
                value={draft.landlordName}
                onChange={(landlordName) => onChange({ landlordName })}
              />
            </FormField>
            <FormField label="房东电话" optional>
              <TextField
                label="房东电话"
                max={20}
                value={draft.landlordPhone}
                onChange={(landlordPhone) => onChange({ landlordPhone })}
              />
            </FormField>
          </>
        )}
      </View>
    </Card>
  );
}
