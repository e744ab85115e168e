import type { Residency } from '@linge/shared/resident/ledger.schema';
import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { call } from '../../../services/client';
import { householdPatch } from '../../../services/registry-household';
import { EventFields, missingDay, newTold, toldOf, type ToldDraft } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { HouseholdFormPage, type HouseholdFormProps } from '../part/household-form';
import { registryUrl } from '../part/open-page';
import { LandlordFields, ResidencyField, type LandlordDraft } from '../part/tenancy-fields';
import { useEventForm } from '../part/use-event-form';
import { useSeen } from '../part/use-seen';
import '../part/part.scss';

const title = '更正户信息';

interface ChangeDraft extends ToldDraft, LandlordDraft {
  readonly residency: Residency;
}

/** What a household is, and from whom it rents. */
export default function Change() {
  return <HouseholdFormPage title={title}>{(props) => <Form {...props} />}</HouseholdFormPage>;
}

function Form({ household, reload }: HouseholdFormProps) {
  const { id, residency, landlord } = household;
  const seen = useSeen(household.version, reload);
  const form = useEventForm({
    key: `change/${id}`,
    initial: (): ChangeDraft => ({
      ...newTold(),
      residency,
      landlordName: landlord?.name ?? '',
      landlordPhone: '',
    }),
    missing: (draft) => ({
      ...(draft.residency === 'floating' && draft.landlordPhone.trim() && !draft.landlordName.trim()
        ? { landlord: '请填写房东姓名' }
        : {}),
      ...(Object.keys(householdPatch(draft, household)).length === 0
        ? { residency: '还没有改动任何一项' }
        : {}),
      ...missingDay(draft),
    }),
    send: (draft) =>
      call(residentApi.changeHousehold, {
        params: { id },
        body: { ...toldOf(draft), version: seen.version, ...householdPatch(draft, household) },
      }),
    done: '已更正',
    then: () => registryUrl('household', { id }),
    about: { of: 'household', id },
    reload: seen.reload,
  });
  const { draft, wrong, change } = form;
  const sameLandlord = landlord?.name === draft.landlordName.trim();
  return (
    <EventPage title={title} submit="保存更正" form={form}>
      <View className="secondary place">{household.address}</View>
      <Card>
        <View className="person-fields">
          <ResidencyField
            value={draft.residency}
            error={wrong.residency}
            onChange={(chosen) => change({ residency: chosen })}
          />
          {draft.residency === 'floating' && (
            <LandlordFields
              draft={draft}
              wrong={wrong}
              phoneHint={landlord?.phone && sameLandlord ? `${landlord.phone}，不改就留空` : ''}
              onChange={change}
            />
          )}
          {draft.residency === 'permanent' && landlord && (
            <View className="secondary small">改为常住户后，不再登记房东</View>
          )}
          <EventFields
            draft={draft}
            wrong={wrong}
            dayLabel="哪天起"
            reasonHint="例如：买下了这套房、换了房东"
            onChange={change}
          />
          <View className="secondary small">各人是常住还是流动，在本人的“更正信息”里改</View>
        </View>
      </Card>
    </EventPage>
  );
}
