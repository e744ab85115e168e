import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Pressable } from '../../../components/pressable';
import { activityKindText } from '../../../format/activity';
import { cellLabel } from '../../../format/activity-calendar';
import { spoken, unspoken } from '../../../platform/press';
import { kindsOf, type CalendarCell, type CalendarMonth } from '../../../services/activity-calendar.policy';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
/** Dots that a day has room for. */
const mostDots = 3;

interface MonthCardProps {
  readonly month: CalendarMonth;
  readonly chosen: string | null;
  readonly onChoose: (day: string) => void;
}

/** A month, Monday first: dots by kind on days with something on, and which of them are mine. */
export function MonthCard({ month: { before, cells }, chosen, onChoose }: MonthCardProps) {
  const kinds = kindsOf(cells.flatMap(({ sittings }) => sittings));
  return (
    <Card>
      <View className="calendar-grid number" {...spoken('选一天看活动')}>
        {weekdays.map((name) => (
          <View key={name} className="calendar-grid__weekday" {...unspoken}>
            {name}
          </View>
        ))}
        {before > 0 && <View className={`calendar-grid__before calendar-grid__before--${before}`} />}
        {cells.map((cell) => (
          // by its date: another month changes what stands in it, not the cell itself
          <Cell key={cell.date} cell={cell} chosen={cell.day === chosen} onChoose={onChoose} />
        ))}
      </View>
      {kinds.length > 0 && (
        <View className="calendar-legend">
          {kinds.map((kind) => (
            <View key={kind} className="calendar-legend__kind">
              <View className={`calendar-dot calendar-dot--${kind}`} {...unspoken} />
              <View>{activityKindText[kind]}</View>
            </View>
          ))}
        </View>
      )}
    </Card>
  );
}

interface CellProps {
  readonly cell: CalendarCell;
  readonly chosen: boolean;
  readonly onChoose: (day: string) => void;
}

function Cell({ cell, chosen, onChoose }: CellProps) {
  const { day, date, name, working, today, sittings, mine } = cell;
  return (
    <Pressable
      id={`day-${date}`}
      className={[
        'calendar-cell',
        working ? '' : 'calendar-cell--off',
        today ? 'calendar-cell--today' : '',
        chosen ? 'calendar-cell--chosen' : '',
      ]
        .filter(Boolean)
        .join(' ')}
      label={cellLabel(cell)}
      chosen={chosen}
      onPress={() => onChoose(day)}
    >
      <View
        className={`calendar-cell__date ${name ? (working ? 'calendar-cell__date--work' : 'calendar-cell__date--rest') : ''}`}
      >
        {date}
      </View>
      {sittings.length > 0 && (
        <View className="calendar-cell__dots">
          {kindsOf(sittings)
            .slice(0, mostDots)
            .map((kind) => (
              <View key={kind} className={`calendar-dot calendar-dot--${kind}`} />
            ))}
        </View>
      )}
      {mine && <View className="calendar-cell__mine" />}
    </Pressable>
  );
}
