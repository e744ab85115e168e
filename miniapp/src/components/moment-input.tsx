import { View } from '@tarojs/components';
import { DayField } from './day-field';
import { FormField } from './form-field';
import { TextField } from './text-field';
import './moment-input.scss';

interface MomentInputProps {
  readonly id: string;
  /** What it is: `有效期到`. */
  readonly name: string;
  readonly day: string;
  readonly time: string;
  readonly onDay: (day: string) => void;
  readonly onTime: (time: string) => void;
}

/** A day and a time, typed. */
export function MomentInput({ id, name, day, time, onDay, onTime }: MomentInputProps) {
  return (
    <View className="moment-input">
      <DayField id={`${id}-day`} label={`${name}哪天`} example="20261201" value={day} onChange={onDay} />
      <FormField label={`${name}几点`} hint="如 18:00">
        <TextField id={`${id}-time`} label={`${name}几点`} max={8} value={time} onChange={onTime} />
      </FormField>
    </View>
  );
}
