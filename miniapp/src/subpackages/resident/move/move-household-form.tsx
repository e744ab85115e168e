import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { call } from '../../../services/client';
import { useMe } from '../../../services/session';
import { reachOf } from '../../../services/work-scope.policy';
import { EventFields, missingDay, newTold, toldOf, type ToldDraft } from '../part/event-fields';
import { EventPage } from '../part/event-page';
import type { HouseholdFormProps } from '../part/household-form';
import { registryUrl } from '../part/open-page';
import { RoomField, type ChosenRoom } from '../part/room-field';
import { useEventForm } from '../part/use-event-form';
import { useSeen } from '../part/use-seen';

interface MoveHouseholdDraft extends ToldDraft {
  readonly room: ChosenRoom | null;
}

/** All of a household to another room of the community, also in another worker's grid. */
export function MoveHouseholdForm({ household, people, reload }: HouseholdFormProps) {
  const { id, communityId } = household;
  const seen = useSeen(household.version, reload);
  const reach = reachOf(useMe()?.account.grants ?? [], 'household.read')[communityId];
  const form = useEventForm({
    key: `move-household/${id}`,
    initial: (): MoveHouseholdDraft => ({ ...newTold(), room: null }),
    missing: (draft) => ({
      ...(draft.room ? {} : { roomId: '请选择搬到哪个房号' }),
      ...(draft.room?.id === household.roomId ? { roomId: '还是现在的房号，请另选一个' } : {}),
      ...missingDay(draft),
    }),
    send: (draft) =>
      call(residentApi.changeHousehold, {
        params: { id },
        body: { ...toldOf(draft), version: seen.version, roomId: draft.room?.id ?? '' },
      }),
    done: '已登记搬家',
    then: () => registryUrl('household', { id }),
    gone: ({ gridId }) => reach?.includes(gridId) === false,
    about: { of: 'household', id },
    reload: seen.reload,
  });
  const { draft, wrong, change } = form;
  return (
    <EventPage title="全家搬家" submit="登记全家搬家" form={form}>
      <View className="secondary place">现住：{household.address}</View>
      <Card>
        <View className="person-fields">
          <View>
            一家 {people.length} 人一起搬：{people.map(({ name }) => name).join('、')}
          </View>
          <RoomField
            label="搬到哪个房号"
            communityId={communityId}
            gridIds={null}
            room={draft.room}
            error={wrong.roomId}
            onChange={(room) => change({ room })}
          />
          <EventFields draft={draft} wrong={wrong} dayLabel="哪天搬" onChange={change} />
          <View className="secondary small">搬到别的网格后，这一户由那个网格负责</View>
        </View>
      </Card>
    </EventPage>
  );
}
