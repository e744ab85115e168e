import type { RegistryVisibility } from '@linge/shared/registry-field/registry-field.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { DataTable, type Column } from '../../../components/data-table';
import { StatusTag } from '../../../components/status-tag';
import { useWide } from '../../../services/use-wide';
import { visibilityTexts } from './word-text';

/** A label or a field, as a row. */
export interface Word {
  readonly id: string;
  readonly name: string;
  readonly visibleTo: RegistryVisibility;
  readonly retired: boolean;
}

interface WordRowsProps<Item extends Word> {
  readonly label: string;
  readonly items: readonly Item[];
  /** What is filled in, where that differs. */
  readonly kindOf?: (item: Item) => string;
  readonly onEdit: (item: Item) => void;
  readonly onMove: (item: Item, by: -1 | 1) => void;
  readonly moving: boolean;
}

/** Cells on a phone, a table where there is room. */
export function WordRows<Item extends Word>(props: WordRowsProps<Item>) {
  const { label, items, kindOf, onEdit, onMove, moving } = props;
  const wide = useWide();
  if (!wide) {
    return (
      <Card flush>
        {items.map((item) => (
          <Cell
            key={item.id}
            title={item.name}
            detail={[kindOf?.(item), visibilityTexts[item.visibleTo]].filter(Boolean).join(' · ')}
            aside={item.retired && <StatusTag tone="neutral">已停用</StatusTag>}
            onPress={() => onEdit(item)}
          />
        ))}
      </Card>
    );
  }
  const columns: Column<Item>[] = [
    { name: '名称', cell: ({ name }) => name },
    ...(kindOf ? [{ name: '填什么', cell: kindOf }] : []),
    { name: '谁能看到', cell: ({ visibleTo }) => visibilityTexts[visibleTo] },
    {
      name: '状态',
      cell: ({ retired }) => (
        <StatusTag tone={retired ? 'neutral' : 'ok'}>{retired ? '已停用' : '使用中'}</StatusTag>
      ),
    },
    {
      name: '操作',
      cell: (item) => {
        const at = items.indexOf(item);
        return (
          <View className="word-row__actions">
            <Button label={`修改：${item.name}`} onPress={() => onEdit(item)}>
              修改
            </Button>
            <Button
              label={`上移：${item.name}`}
              disabled={moving || at === 0}
              onPress={() => onMove(item, -1)}
            >
              上移
            </Button>
            <Button
              label={`下移：${item.name}`}
              disabled={moving || at === items.length - 1}
              onPress={() => onMove(item, 1)}
            >
              下移
            </Button>
          </View>
        );
      },
    },
  ];
  return <DataTable label={label} columns={columns} rows={items} keyOf={({ id }) => id} />;
}
