import type { Residency } from '@linge/shared/resident/ledger.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import type { PersonDraft } from '../../../services/registry-person';
import type { WorkScope } from '../../../services/work-scope.policy';
import { LandlordFields, ResidencyField, type LandlordDraft } from '../part/tenancy-fields';
import { RoomField, type ChosenRoom } from '../part/room-field';

export interface MoveInDraft extends LandlordDraft {
  readonly communityId: string;
  readonly householdId: string;
  readonly room: ChosenRoom | null;
  readonly residency: Residency | '';
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
        <ResidencyField value={draft.residency || null} error={wrong.residency} onChange={onResidency} />
        {draft.residency === 'floating' && <LandlordFields draft={draft} wrong={wrong} onChange={onChange} />}
      </View>
    </Card>
  );
}
