import type { ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import { View } from '@tarojs/components';
import { ActivityTag } from '../../../components/activity-tag';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { attendanceTag, lineFacts } from '../../../format/check-in';
import type { RollListProps } from './roll-list';

interface RollRowProps extends Omit<RollListProps, 'items'> {
  readonly item: ListedCheckIn;
}

/** On a phone: who, and one tick; a tap on the name opens everything else. */
export function RollRow({ item, opened, onMark, onOpen }: RollRowProps) {
  const { name } = item;
  const tag = attendanceTag(item);
  return (
    <View className="roll-row">
      <Pressable className="roll-row__person" onPress={() => onOpen(item)}>
        <View className="roll-row__name">
          <View>{name}</View>
          <ActivityTag tag={tag} />
        </View>
        <View className="check-in-facts secondary small">{lineFacts(item).join(' · ')}</View>
      </Pressable>
      {opened && item.attendance !== 'present' ? (
        <Tick item={item} onMark={onMark} />
      ) : (
        <Icon name="next" className="roll-row__next" />
      )}
    </View>
  );
}

/** That they are there. What follows stands elsewhere, so that two taps in a row do no harm. */
export function Tick({ item, onMark }: Pick<RollRowProps, 'item' | 'onMark'>) {
  const text = item.attendance === null && item.claimedAt ? '算到' : '到了';
  return (
    <Pressable className="roll-tick" label={`${item.name}${text}`} onPress={() => onMark(item)}>
      {text}
    </Pressable>
  );
}
