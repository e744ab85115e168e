import { View } from '@tarojs/components';
import { Heading } from '../../../components/heading';
import { spoken } from '../../../platform/press';
import type { Month, MonthDay } from '../../../services/working-calendar.policy';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** A month: days off are pale, those that are not as their weekday says are marked with a word. */
export function MonthGrid({ month: { month, before, days, workingDays } }: { readonly month: Month }) {
  return (
    <View className="calendar-month">
      <View className="calendar-month__head">
        <Heading level={3}>{`${month}月`}</Heading>
        <View className="secondary small">{`${workingDays} 个工作日`}</View>
      </View>
      <View className="calendar-month__grid number" {...spoken(`${month}月，${workingDays} 个工作日`, 'img')}>
        {weekdays.map((name) => (
          <View key={name} className="note">
            {name}
          </View>
        ))}
        {Array.from({ length: before }, (_, index) => (
          <View key={`before-${index}`} />
        ))}
        {days.map((day) => (
          <View key={day.day} className={classOf(day)}>
            {day.date}
            {day.name && <View className="calendar-day__mark">{day.working ? '班' : '休'}</View>}
          </View>
        ))}
      </View>
    </View>
  );
}

function classOf({ working, name, own }: MonthDay): string {
  return [
    'calendar-day',
    working ? '' : 'calendar-day--off',
    name ? 'calendar-day--marked' : '',
    own ? 'calendar-day--own' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
