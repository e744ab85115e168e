import { doorApi } from '@linge/shared/door/door.api';
import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { FormField } from '../../../components/form-field';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { TextField } from '../../../components/text-field';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';

export interface ChosenRoom {
  readonly id: string;
  /** `西河湾小区 3栋 2单元 501`. */
  readonly address: string;
}

interface RoomFieldProps {
  readonly communityId: string;
  /** Where one may register somebody; null for the whole community. */
  readonly gridIds: readonly string[] | null;
  readonly label?: string;
  readonly room: ChosenRoom | null;
  readonly onChange: (room: ChosenRoom) => void;
  readonly error?: string | undefined;
}

/** A room: first the entrance, then the number. */
export function RoomField({ communityId, gridIds, label = '房号', room, onChange, error }: RoomFieldProps) {
  const [open, setOpen] = useState(false);
  const choose = (chosen: ChosenRoom) => {
    setOpen(false);
    onChange(chosen);
  };
  return (
    <FormField label={label} error={error}>
      {room && <View className="place">{room.address}</View>}
      <Button id="choose-room" icon="home" onPress={() => setOpen(true)}>
        {room ? '换一个房号' : '选择房号'}
      </Button>
      <Sheet visible={open} title="选择房号" onClose={() => setOpen(false)}>
        {open && <RoomSearch communityId={communityId} gridIds={gridIds} onChoose={choose} />}
      </Sheet>
    </FormField>
  );
}

interface RoomSearchProps extends Pick<RoomFieldProps, 'communityId' | 'gridIds'> {
  readonly onChoose: (room: ChosenRoom) => void;
}

function RoomSearch({ communityId, gridIds, onChoose }: RoomSearchProps) {
  const [search, setSearch] = useState('');
  const [door, setDoor] = useState<{ readonly id: string; readonly label: string } | null>(null);
  const within = gridIds?.length === 1 ? { gridId: gridIds[0] } : {};
  const doors = useQuery(
    doorApi.listDoors,
    search.trim() ? { query: { communityId, ...within, search: search.trim(), limit: 20 } } : null,
  );
  const found =
    search.trim() && doors.state === 'ready'
      ? doors.data.items.filter(({ gridId }) => gridIds === null || gridIds.includes(gridId))
      : null;
  if (door) return <Rooms door={door} onChoose={onChoose} onBack={() => setDoor(null)} />;
  return (
    <View className="stack">
      <TextField
        id="room-search"
        label="楼栋或单元"
        placeholder="楼栋或单元，如 3栋 2单元"
        max={40}
        value={search}
        onChange={setSearch}
      />
      {doors.state === 'error' && <ErrorState text={errorText(doors.error)} />}
      {found?.length === 0 && <EmptyState icon="pin" title="没有找到" hint="换个写法，比如只写“3栋”" />}
      {found && (
        <View>
          {found.map(({ id, label }) => (
            <Cell key={id} icon="home" title={label} onPress={() => setDoor({ id, label })} />
          ))}
        </View>
      )}
    </View>
  );
}

interface RoomsProps {
  readonly door: { readonly id: string; readonly label: string };
  readonly onChoose: (room: ChosenRoom) => void;
  readonly onBack: () => void;
}

function Rooms({ door, onChoose, onBack }: RoomsProps) {
  const rooms = useQuery(householdTieApi.listRooms, { params: { id: door.id } });
  return (
    <View className="stack">
      <View className="place strong">{door.label}</View>
      <Button onPress={onBack}>换一个单元</Button>
      {rooms.state === 'loading' && <Skeleton cards={1} />}
      {rooms.state === 'error' && (
        <ErrorState
          text={errorText(rooms.error)}
          requestId={requestIdOf(rooms.error)}
          onRetry={() => void rooms.reload()}
        />
      )}
      {rooms.state === 'ready' && rooms.data.items.length === 0 && (
        <EmptyState icon="home" title="这个门后面没有登记房号" />
      )}
      {rooms.state === 'ready' && (
        <View className="label-field">
          {rooms.data.items.map(({ id, number }) => (
            <Button
              key={id}
              id={`room-${number}`}
              onPress={() => onChoose({ id, address: `${door.label} ${number}` })}
            >
              {number}
            </Button>
          ))}
        </View>
      )}
    </View>
  );
}
