import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { call } from '../../../services/client';
import { EventFields, missingDay, newTold, toldOf } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import type { HouseholdFormProps } from '../part/household-form';
import { registryUrl } from '../part/open-page';
import { useEventForm } from '../part/use-event-form';
import { useSeen } from '../part/use-seen';

/** All of a household move out of the community. */
export function MoveOutForm({ household, people, reload }: HouseholdFormProps) {
  const { id } = household;
  const seen = useSeen(household.version, reload);
  const form = useEventForm({
    key: `move-out/${id}`,
    initial: newTold,
    missing: missingDay,
    send: (draft) =>
      call(residentApi.moveOutHousehold, {
        params: { id },
        body: { ...toldOf(draft), version: seen.version },
      }),
    done: '已登记全家迁出',
    then: () => registryUrl('household', { id }),
    about: { of: 'household', id },
    reload: seen.reload,
  });
  return (
    <EventPage title="全家迁出" submit="登记全家迁出" danger form={form}>
      <View className="secondary place">{household.address}</View>
      <Card>
        <View className="person-fields">
          <View>
            {people.length > 0
              ? `${people.map(({ name }) => name).join('、')} 共 ${people.length} 人一起迁出，这一户随之销户`
              : '这一户随之销户'}
          </View>
          <EventFields draft={form.draft} wrong={form.wrong} dayLabel="哪天迁出" onChange={form.change} />
        </View>
      </Card>
    </EventPage>
  );
}
