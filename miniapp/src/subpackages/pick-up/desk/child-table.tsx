import type { DeskChild } from '@linge/shared/pick-up/pick-up-desk.schema';
import { ActivityTag } from '../../../components/activity-tag';
import { Button } from '../../../components/button';
import { DataTable, type Column } from '../../../components/data-table';
import { childTag, takenAtText, whoMayText } from '../../../format/pick-up';
import type { ChildrenProps } from './child.type';

/** On a large screen: a row each. */
export function ChildTable({ items, isQueued, onOpen }: ChildrenProps) {
  const columns: Column<DeskChild>[] = [
    { name: '孩子', cell: ({ name }) => name },
    { name: '年龄', number: true, cell: ({ age }) => age },
    { name: '情况', cell: (child) => <ActivityTag tag={childTag(child, isQueued(child))} /> },
    { name: '可以接的人', cell: whoMayText },
    { name: '交接', cell: ({ pickUp }) => (pickUp ? `${takenAtText(pickUp)}，${pickUp.byName}` : '—') },
    {
      name: '操作',
      cell: (child) => (
        <Button label={`${child.pickUp ? '看记录' : '交接'}：${child.name}`} onPress={() => onOpen(child)}>
          {child.pickUp ? '看记录' : '交接'}
        </Button>
      ),
    },
  ];
  return <DataTable label="放学交接" columns={columns} rows={items} keyOf={({ signUpId }) => signUpId} />;
}
