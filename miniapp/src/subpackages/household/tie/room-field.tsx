import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import { View } from '@tarojs/components';
import { Choice } from '../../../components/choice';
import { ErrorState } from '../../../components/error-state';
import { FormField } from '../../../components/form-field';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';

interface RoomFieldProps {
  readonly doorId: string | null;
  /** Id of the room; empty for none yet. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (roomId: string) => void;
}

/** Which of the rooms behind the door. */
export function RoomField({ doorId, value, error, onChange }: RoomFieldProps) {
  return (
    <FormField label="房号" error={error}>
      {doorId === null ? (
        <View className="secondary">先选择楼栋单元</View>
      ) : (
        <Rooms doorId={doorId} value={value} onChange={onChange} />
      )}
    </FormField>
  );
}

function Rooms({ doorId, value, onChange }: Omit<RoomFieldProps, 'error'> & { readonly doorId: string }) {
  const rooms = useQuery(householdTieApi.listRooms, { params: { id: doorId } });
  if (rooms.state === 'loading') return <View className="secondary">正在取房号…</View>;
  if (rooms.state === 'error') {
    return (
      <ErrorState
        text={errorText(rooms.error)}
        requestId={requestIdOf(rooms.error)}
        onRetry={() => void rooms.reload()}
      />
    );
  }
  const options = rooms.data.items.map(({ id, number }) => ({ value: id, text: number }));
  if (options.length === 0) return <View className="secondary">这里不是住宅单元，请换一个</View>;
  const unchosen = { value: '', text: '请选择' };
  return (
    <Choice
      label="房号"
      id="room"
      groups={[{ options: value === '' ? [unchosen, ...options] : options }]}
      value={value}
      onChange={onChange}
    />
  );
}
