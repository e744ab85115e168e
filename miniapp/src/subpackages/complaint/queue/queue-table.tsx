import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { DataTable, type Column } from '../../../components/data-table';
import { Pressable } from '../../../components/pressable';
import { StatusTag } from '../../../components/status-tag';
import { timeText } from '../../../format/day';
import { openComplaint, waitOf, type QueueViewProps } from './queue-item';

/** On a large screen: a row each; the words are a link, so that a keyboard gets there too. */
export function QueueTable({ items, severalGrids, accepting, onAccept }: QueueViewProps) {
  const columns: Column<ComplaintSummary>[] = [
    {
      name: '等待',
      cell: (item) => {
        const wait = waitOf(item);
        return (
          <StatusTag tone={wait.tone} icon="clock">
            {wait.text}
          </StatusTag>
        );
      },
    },
    { name: '类别', cell: (item) => item.category.name },
    {
      name: '内容',
      cell: (item) => (
        <Pressable
          className="queue__link"
          role="link"
          label={`打开：${item.excerpt}`}
          onPress={() => openComplaint(item)}
        >
          {item.excerpt}
        </Pressable>
      ),
    },
    ...(severalGrids ? [{ name: '网格', cell: (item: ComplaintSummary) => item.gridName }] : []),
    { name: '地点', cell: (item) => <View className="queue__place place">{item.place}</View> },
    { name: '反映时间', cell: (item) => timeText(item.createdAt) },
    {
      name: '操作',
      cell: (item) =>
        item.canAccept ? (
          <Button
            busy={accepting === item.id}
            disabled={accepting !== null}
            label={`受理：${item.excerpt}`}
            onPress={() => onAccept(item)}
          >
            受理
          </Button>
        ) : (
          <Button label={`查看：${item.excerpt}`} onPress={() => openComplaint(item)}>
            查看
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      label="等待办理的诉求，等得最久的在最前"
      columns={columns}
      rows={items}
      keyOf={(item) => item.id}
      onOpen={openComplaint}
    />
  );
}
