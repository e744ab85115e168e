import type { ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import { hoursReasonText } from '@linge/shared/check-in/check-in-word';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { DataTable, type Column } from '../../../components/data-table';
import { stayText } from '../../../format/check-in';
import { minutesOf } from '../../../services/check-in-hours.policy';
import { PickHours, type HoursItemProps } from './hours-row';

interface HoursTableProps extends Omit<HoursItemProps, 'item'> {
  readonly items: readonly ListedCheckIn[];
}

/** On a large screen: a row each, in the order in which they signed up. */
export function HoursTable({ items, confirming, onAdjust }: HoursTableProps) {
  const columns: Column<ListedCheckIn>[] = [
    { name: '确认', cell: (item) => <PickHours item={item} confirming={confirming} /> },
    { name: '姓名', cell: ({ name }) => name },
    { name: '岗位', cell: ({ roleName }) => roleName ?? '—' },
    { name: '到和走', cell: stayText },
    {
      name: '按签到算',
      cell: ({ hours }) => (hours.proposedMinutes === null ? '—' : minutesText(hours.proposedMinutes)),
    },
    {
      name: '确认为',
      cell: (item) => {
        const reason = confirming.adjusted[item.signUpId]?.reason;
        return (
          <View>
            <View className="strong">{minutesText(minutesOf(item, confirming.adjusted))}</View>
            {reason && <View className="secondary small">{hoursReasonText[reason]}</View>}
          </View>
        );
      },
    },
    {
      name: '操作',
      cell: (item) => (
        <Button label={`调整：${item.name}`} onPress={() => onAdjust(item)}>
          调整
        </Button>
      ),
    },
  ];
  return <DataTable label="等确认的时长" columns={columns} rows={items} keyOf={({ signUpId }) => signUpId} />;
}
