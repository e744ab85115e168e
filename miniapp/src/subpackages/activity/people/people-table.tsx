import type { ListedSignUp } from '@linge/shared/activity/sign-up-list.schema';
import { ActivityTag } from '../../../components/activity-tag';
import { Button } from '../../../components/button';
import { DataTable, type Column } from '../../../components/data-table';
import { listedRoleText, listedTag } from '../../../format/activity-desk';
import { momentText } from '../../../format/day';
import { comingText } from '../../../format/span';
import type { PeopleProps } from './people.type';

/** What stands beside the name of a child, or of whoever came without having signed up. */
function remarkOf({ age, guardianConsent, walkIn, offerUntil }: ListedSignUp): string {
  const remarks = [
    age === null ? '' : `${age} 岁${guardianConsent ? '，监护人同意' : ''}`,
    walkIn ? '现场来的' : '',
    offerUntil ? `${comingText(offerUntil)} 前答复` : '',
  ].filter(Boolean);
  return remarks.join('，') || '—';
}

/** On a large screen: a row each, in the order in which they signed up. */
export function PeopleTable({ items, onRemove }: PeopleProps) {
  const columns: Column<ListedSignUp>[] = [
    { name: '序号', number: true, cell: ({ ticket }) => ticket },
    { name: '姓名', cell: ({ name }) => name },
    { name: '情况', cell: (item) => <ActivityTag tag={listedTag(item)} /> },
    { name: '岗位', cell: listedRoleText },
    { name: '网格', cell: ({ gridName }) => gridName ?? '—' },
    { name: '备注', cell: remarkOf },
    { name: '报名时间', cell: ({ createdAt }) => momentText(createdAt) },
    {
      name: '操作',
      cell: (item) =>
        item.canRemove && (
          <Button label={`移出名单：${item.name}`} onPress={() => onRemove(item)}>
            移出
          </Button>
        ),
    },
  ];
  return <DataTable label="报名名单，先报的在前" columns={columns} rows={items} keyOf={({ id }) => id} />;
}
