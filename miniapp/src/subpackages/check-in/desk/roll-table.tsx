import type { ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import { View } from '@tarojs/components';
import { ActivityTag } from '../../../components/activity-tag';
import { Button } from '../../../components/button';
import { DataTable, type Column } from '../../../components/data-table';
import { attendanceTag, lineFacts } from '../../../format/check-in';
import type { RollListProps } from './roll-list';
import { Tick } from './roll-row';

/** On a large screen: a row each, in the order in which they signed up. */
export function RollTable({ items, opened, onMark, onOpen }: RollListProps) {
  const columns: Column<ListedCheckIn>[] = [
    { name: '序号', number: true, cell: ({ ticket }) => ticket },
    {
      name: '姓名',
      cell: (item) => (
        <View>
          <View>{item.name}</View>
          <View className="secondary small">{lineFacts(item).join(' · ')}</View>
        </View>
      ),
    },
    { name: '情况', cell: (item) => <ActivityTag tag={attendanceTag(item)} /> },
    {
      name: '操作',
      cell: (item) => (
        <View className="row">
          {opened && item.attendance !== 'present' && <Tick item={item} onMark={onMark} />}
          <Button kind="text" label={`更多：${item.name}`} onPress={() => onOpen(item)}>
            更多
          </Button>
        </View>
      ),
    },
  ];
  return (
    <DataTable
      label="签到名单，先报名的在前"
      columns={columns}
      rows={items}
      keyOf={({ signUpId }) => signUpId}
    />
  );
}
