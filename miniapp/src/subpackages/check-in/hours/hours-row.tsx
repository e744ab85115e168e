import type { ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import { hoursReasonText } from '@linge/shared/check-in/check-in-word';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { PickMark } from '../../../components/pick-mark';
import { Pressable } from '../../../components/pressable';
import { stayText } from '../../../format/check-in';
import { minutesOf } from '../../../services/check-in-hours.policy';
import type { Confirming } from './use-confirming';

export interface HoursItemProps {
  readonly item: ListedCheckIn;
  readonly confirming: Confirming;
  readonly onAdjust: (item: ListedCheckIn) => void;
}

/** On a phone: chosen or not, who, when, and how much it is going to be. */
export function HoursRow({ item, confirming, onAdjust }: HoursItemProps) {
  const { signUpId, name } = item;
  const reason = confirming.adjusted[signUpId]?.reason;
  return (
    <View className="hours-row">
      <PickHours item={item} confirming={confirming} />
      <View className="grow">
        <View className="check-in-name">
          <View>{name}</View>
          <View className="strong number">{minutesText(minutesOf(item, confirming.adjusted))}</View>
        </View>
        <View className="secondary small number">{stayText(item)}</View>
        {reason && <View className="secondary small">{hoursReasonText[reason]}</View>}
      </View>
      <Button kind="text" label={`调整：${name}`} onPress={() => onAdjust(item)}>
        调整
      </Button>
    </View>
  );
}

export function PickHours({ item, confirming }: Omit<HoursItemProps, 'onAdjust'>) {
  const { signUpId, name } = item;
  const chosen = confirming.isChosen(signUpId);
  return (
    <Pressable
      className="hours-pick"
      role="checkbox"
      label={`确认${name}的时长`}
      chosen={chosen}
      onPress={() => confirming.toggle(signUpId)}
    >
      <PickMark picked={chosen} />
    </Pressable>
  );
}
