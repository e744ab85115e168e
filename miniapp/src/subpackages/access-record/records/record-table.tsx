import type { AccessRecord } from '@linge/shared/access-record/access-record.schema';
import { View } from '@tarojs/components';
import { DataTable, type Column } from '../../../components/data-table';
import { Pressable } from '../../../components/pressable';
import { momentText } from '../../../format/day';
import { accessPurposeTexts } from '../../../format/ledger';
import type { Narrow } from './record-list';
import { actorText, numberText, openSubject, roleText, subjectOf, whoseText } from './record-text';

interface RecordTableProps {
  readonly items: readonly AccessRecord[];
  readonly onNarrow: Narrow;
}

/** The records in columns; a name narrows the list to it. */
export function RecordTable({ items, onNarrow }: RecordTableProps) {
  const columns: Column<AccessRecord>[] = [
    { name: '时间', cell: ({ createdAt }) => momentText(createdAt) },
    {
      name: '工作人员',
      cell: (record) => (
        <Pressable
          className="record-link"
          label={`只看${actorText(record)}查看的`}
          onPress={() => onNarrow({ accountId: record.accountId })}
        >
          {actorText(record)}
        </Pressable>
      ),
    },
    { name: '身份', cell: roleText },
    {
      name: '谁的号码',
      cell: (record) =>
        record.residentId ? (
          <Pressable
            className="record-link"
            label={`只看谁查看了${record.residentName}`}
            onPress={() => onNarrow({ residentId: record.residentId })}
          >
            {record.residentName}
          </Pressable>
        ) : (
          whoseText(record)
        ),
    },
    { name: '号码', cell: numberText },
    { name: '用途', cell: ({ purpose }) => accessPurposeTexts[purpose] },
    { name: '说明', cell: ({ note }) => <View className="record-note">{note ?? ''}</View> },
    {
      name: '操作',
      cell: (record) => (
        <Pressable
          className="record-link"
          role="link"
          label={subjectOf(record).text}
          onPress={() => openSubject(record)}
        >
          {record.complaintId ? '这件诉求' : '登记信息'}
        </Pressable>
      ),
    },
  ];
  return <DataTable label="查看记录" columns={columns} rows={items} keyOf={({ id }) => id} />;
}
