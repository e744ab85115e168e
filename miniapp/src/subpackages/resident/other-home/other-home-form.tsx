import type { Relation } from '@linge/shared/resident/ledger.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { call } from '../../../services/client';
import { ChoiceField } from '../part/choice-field';
import { EventFields, missingDay, newTold, toldOf, type ToldDraft } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { HouseholdField, type ChosenHousehold } from '../../../frame/household-field';
import { registryUrl } from '../part/open-page';
import { memberRelationOptions } from '../part/option';
import { useEventForm } from '../part/use-event-form';

interface OtherHomeDraft extends ToldDraft {
  readonly home: ChosenHousehold | null;
  readonly relation: Relation | '';
}

/** A second home: shown in both, counted in the permanent one. */
export function OtherHomeForm({ resident }: { readonly resident: Resident }) {
  const { id } = resident;
  const form = useEventForm({
    key: `other-home/${id}`,
    initial: (): OtherHomeDraft => ({ ...newTold(), home: null, relation: '' }),
    missing: (draft) => ({
      ...(draft.home ? {} : { householdId: '请选择是哪一户' }),
      ...(draft.relation ? {} : { relation: '请选择与户主的关系' }),
      ...missingDay(draft),
    }),
    send: (draft) => {
      const relation = draft.relation || 'other';
      const body = { ...toldOf(draft), householdId: draft.home?.id ?? '', relation };
      return call(residentApi.addOtherHome, { params: { id }, body });
    },
    done: '已登记其他住处',
    then: () => registryUrl('detail', { id }),
  });
  const { draft, wrong, change } = form;
  return (
    <EventPage title="其他住处" submit="登记其他住处" form={form}>
      <View className="secondary place">
        {resident.name} · {resident.address}
      </View>
      <Card>
        <View className="person-fields">
          <HouseholdField
            label="也住在哪一户"
            communityId={resident.communityId}
            gridId={resident.gridId}
            value={draft.home}
            without={[resident.householdId]}
            error={wrong.householdId}
            onChange={(home) => change({ home })}
          />
          <ChoiceField
            id="relation"
            label="与那一户户主的关系"
            options={memberRelationOptions}
            value={draft.relation}
            error={wrong.relation}
            onChange={(relation) => change({ relation })}
          />
          <EventFields draft={draft} wrong={wrong} dayLabel="哪天起" onChange={change} />
          <View className="secondary small">两处都能看到这位居民；人口只在常住的那一户算一次</View>
        </View>
      </Card>
    </EventPage>
  );
}
