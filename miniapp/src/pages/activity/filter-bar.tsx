import type { ActivityKind } from '@linge/shared/activity/activity.schema';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { CheckChips } from '../../components/check-chips';
import { Choice } from '../../components/choice';
import { activityKindOptions } from '../../format/activity';
import type { ActivityFilter, ActivityMark } from '../../services/activity-filter.policy';

interface FilterBarProps {
  readonly filter: ActivityFilter;
  /** Whether it is known in which grid the reader is. */
  readonly hasGrid: boolean;
  readonly onChange: (filter: ActivityFilter) => void;
  /** The same by the day. */
  readonly onCalendar: () => void;
}

/** What the list is narrowed by; each counts at once. */
export function FilterBar({ filter, hasGrid, onChange, onCalendar }: FilterBarProps) {
  const { marks, kind } = filter;
  const options: readonly { readonly value: ActivityMark; readonly text: string }[] = [
    { value: 'week', text: '这周' },
    { value: 'free', text: '还有名额' },
    ...(hasGrid ? [{ value: 'grid' as const, text: '我的网格' }] : []),
  ];
  const toggle = (mark: ActivityMark) =>
    onChange({
      ...filter,
      marks: marks.includes(mark) ? marks.filter((one) => one !== mark) : [...marks, mark],
    });
  return (
    <View className="activity-filter">
      <CheckChips label="只看哪些活动" options={options} chosen={marks} onToggle={toggle} />
      <Choice<ActivityKind | 'all'>
        label="类别"
        id="kind"
        groups={[{ options: [{ value: 'all', text: '全部类别' }, ...activityKindOptions] }]}
        value={kind ?? 'all'}
        onChange={(value) => onChange({ ...filter, kind: value === 'all' ? null : value })}
      />
      <Button id="go-calendar" icon="clock" onPress={onCalendar}>
        日历
      </Button>
    </View>
  );
}
