import type { NoticeHousehold } from '@linge/shared/notice/notice-reach.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { DataTable, type Column } from '../../../components/data-table';
import { StatusTag } from '../../../components/status-tag';
import { appText, peopleText, reachedText, reachTag } from '../../../format/notice-reach';
import { useMay } from '../../../services/session';
import { roleText } from '../../../services/staff';
import type { HouseholdViewProps } from './household.type';
import { UndoButton } from './undo-button';

/** On a large screen: a row each, in the order of their buildings. */
export function HouseholdTable({ items, needsAcknowledgement, acts }: HouseholdViewProps) {
  const mayCall = useMay('resident.reveal');
  const { onCall, onTell, onTick } = acts;
  const columns: Column<NoticeHousehold>[] = [
    { name: '住址', cell: ({ address }) => <View className="household__address place">{address}</View> },
    { name: '家里人', cell: ({ people }) => <View className="household__people">{peopleText(people)}</View> },
    {
      name: '情况',
      cell: (household) => {
        const { tone, text } = reachTag(household.status, needsAcknowledgement);
        return (
          <>
            <StatusTag tone={tone}>{text}</StatusTag>
            <View className="household__address secondary small">
              {reachedText(household) ?? appText(household)}
            </View>
          </>
        );
      },
    },
    {
      name: '谁服务',
      cell: ({ servedBy }) =>
        servedBy.map(({ role, name }) => <View key={name}>{`${roleText(role)} ${name}`}</View>),
    },
    {
      name: '操作',
      cell: (household) => {
        const { address, people } = household;
        if (!onTell) return <UndoButton household={household} />;
        return (
          <View className="household__buttons">
            {mayCall && onCall && people.some(({ hasPhone }) => hasPhone) && (
              <Button icon="phone" label={`打电话：${address}`} onPress={() => onCall(household)}>
                打电话
              </Button>
            )}
            <Button label={`上门告知：${address}`} onPress={() => onTick(household, 'door')}>
              上门告知
            </Button>
            <Button label={`其他方式：${address}`} onPress={() => onTell(household)}>
              其他方式
            </Button>
          </View>
        );
      },
    },
  ];
  return (
    <DataTable
      label="住户，按楼栋排"
      columns={columns}
      rows={items}
      keyOf={({ householdId }) => householdId}
    />
  );
}
