import { residentApi } from '@linge/shared/resident/resident.api';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { call } from '../../../services/client';
import { EventFields, missingDay, newTold, toldOf } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import { registryUrl } from '../part/open-page';
import { useEventForm } from '../part/use-event-form';

interface EndFormProps {
  readonly resident: Resident;
  readonly otherHomeId: string;
}

/** Somebody does not live in their second home any more. */
export function EndForm({ resident, otherHomeId }: EndFormProps) {
  const { id } = resident;
  const form = useEventForm({
    key: `other-home/end/${otherHomeId}`,
    initial: newTold,
    missing: missingDay,
    send: (draft) =>
      call(residentApi.endOtherHome, { params: { id }, body: { ...toldOf(draft), otherHomeId } }),
    done: '已登记不再住那里',
    then: () => registryUrl('detail', { id }),
  });
  return (
    <EventPage title="不再住那里" submit="登记" danger form={form}>
      <View className="secondary place">
        {resident.name} · {resident.address}
      </View>
      <Card>
        <View className="person-fields">
          <EventFields draft={form.draft} wrong={form.wrong} dayLabel="住到哪天" onChange={form.change} />
        </View>
      </Card>
    </EventPage>
  );
}
