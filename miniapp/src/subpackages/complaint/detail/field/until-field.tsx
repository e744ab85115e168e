import { View } from '@tarojs/components';
import { Segmented } from '../../../../components/segmented';
import { DayField } from '../../../../components/day-field';
import { typedIn } from '../../../../format/day-input';
import type { FieldProps } from './field.type';

const picks = [
  { days: 7, text: '一周后' },
  { days: 14, text: '两周后' },
  { days: 30, text: '一个月后' },
];

/** The day on which it is taken up again: one of the usual spans, or typed. */
export function UntilField({ draft, change, wrong }: FieldProps) {
  const options = picks.map(({ days, text }) => ({ value: typedIn(days), text }));
  return (
    <View className="stack">
      <DayField
        id="until"
        label="恢复办理的日子"
        example="20261201"
        value={draft.until}
        onChange={(until) => change({ until })}
        error={wrong.until}
      />
      <Segmented
        look="chips"
        label="常用的日子"
        options={options}
        value={draft.until}
        onChange={(until) => change({ until })}
      />
    </View>
  );
}
