import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { DataTable, type Column } from '../../../components/data-table';
import { PickMark } from '../../../components/pick-mark';
import { Pressable } from '../../../components/pressable';
import { StatusTag } from '../../../components/status-tag';
import { complaintLevelText, complaintStateTag } from '../../../format/complaint-state';
import { timeText } from '../../../format/day';
import { dueOf, openComplaint, type QueueViewProps } from './queue-item';
import { keysHint, useRowKeys } from './use-row-keys';

/** On a large screen: a row each; the words are a link, so that a keyboard gets there too. */
export function QueueTable(props: QueueViewProps) {
  const { items, severalGrids, severalStates, severalLevels, accepting, onAccept, picking } = props;
  const keys = useRowKeys(props);
  const columns: Column<ComplaintSummary>[] = [
    ...(picking?.on
      ? [
          {
            name: '选择',
            cell: (item: ComplaintSummary) => (
              <Pressable
                id={`pick-${item.id}`}
                className="queue__pick"
                role="checkbox"
                label={`选择：${item.excerpt}`}
                chosen={picking.isPicked(item)}
                onPress={() => picking.onToggle(item)}
              >
                <PickMark picked={picking.isPicked(item)} />
              </Pressable>
            ),
          },
        ]
      : []),
    {
      name: '时限',
      cell: (item) => {
        const due = dueOf(item);
        return (
          <StatusTag tone={due.tone} icon={due.icon}>
            {due.text}
          </StatusTag>
        );
      },
    },
    {
      name: '类别',
      cell: (item) => (item.category.urgent ? `紧急 · ${item.category.name}` : item.category.name),
    },
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
    ...(severalStates || severalLevels
      ? [
          {
            name: '状态',
            cell: (item: ComplaintSummary) => (
              <>
                {severalStates && <View>{complaintStateTag[item.state].text}</View>}
                {severalLevels && <View className="secondary small">{complaintLevelText[item.level]}</View>}
              </>
            ),
          },
        ]
      : []),
    ...(severalGrids ? [{ name: '网格', cell: (item: ComplaintSummary) => item.gridName }] : []),
    { name: '地点', cell: (item) => <View className="queue__place place">{item.place}</View> },
    { name: '反映时间', cell: (item) => timeText(item.createdAt) },
    {
      name: '操作',
      cell: (item) => (
        <View className="queue__action">
          {item.canAccept ? (
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
          )}
        </View>
      ),
    },
  ];
  return (
    <>
      {keys && <View className="secondary small">{keysHint}</View>}
      <DataTable
        label={keys ? `等待办理的诉求，最先到期的在最前。${keysHint}` : '等待办理的诉求，最先到期的在最前'}
        columns={columns}
        rows={items}
        keyOf={(item) => item.id}
        onOpen={picking?.on ? picking.onToggle : openComplaint}
        {...(keys ? { keysOf: keys } : {})}
      />
    </>
  );
}
