import { registryImportApi } from '@linge/shared/registry-import/registry-import.api';
import type {
  RegistryImportRow,
  RegistryImportRowKind,
} from '@linge/shared/registry-import/registry-import.schema';
import { View } from '@tarojs/components';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { DataTable, type Column } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { isWide, onWideChange } from '../../../platform/screen';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import { Findings } from './findings';

interface RowPageProps {
  readonly id: string;
  readonly kind: RegistryImportRowKind;
}

const keyOf = ({ sheet, row }: RegistryImportRow) => `${sheet} ${row}`;

const columns: Column<RegistryImportRow>[] = [
  { name: '工作表', cell: ({ sheet }) => sheet },
  { name: '行', number: true, cell: ({ row }) => row },
  { name: '姓名', cell: ({ name }) => name ?? '' },
  { name: '地址', cell: ({ address }) => <View className="import__place place">{address}</View> },
  { name: '说明', cell: (row) => <Findings row={row} /> },
];

/** Rows of one kind, page by page: they have no ids, so a page takes the place of the one before. */
export function RowPage({ id, kind }: RowPageProps) {
  const wide = useSyncExternalStore(onWideChange, isWide, () => false);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const query = useQuery(registryImportApi.listRows, {
    params: { id },
    query: { kind, limit: 30, ...(cursor ? { cursor } : {}) },
  });
  if (query.state === 'loading') return <Skeleton cards={2} />;
  if (query.state === 'error') {
    return (
      <ErrorState
        text={errorText(query.error)}
        requestId={requestIdOf(query.error)}
        onRetry={() => void query.reload()}
      />
    );
  }
  const { items, nextCursor } = query.data;
  if (items.length === 0) return <EmptyState icon="list" title="逐行结果已经不再保留" />;
  return (
    <View className="stack">
      {wide ? (
        <DataTable label="逐行结果" columns={columns} rows={items} keyOf={keyOf} />
      ) : (
        items.map((row) => (
          <Card key={keyOf(row)}>
            <View className="strong">
              第 {row.row} 行 {row.name ?? ''}
            </View>
            <View className="secondary small place">
              {[row.sheet, row.address].filter(Boolean).join(' · ')}
            </View>
            <Findings row={row} />
          </Card>
        ))
      )}
      {(cursors.length > 0 || nextCursor !== null) && (
        <View className="import__tools">
          <Button disabled={cursors.length === 0} onPress={() => setCursors(cursors.slice(0, -1))}>
            上一页
          </Button>
          <View className="secondary small">第 {cursors.length + 1} 页</View>
          <Button
            disabled={nextCursor === null}
            onPress={() => nextCursor !== null && setCursors([...cursors, nextCursor])}
          >
            下一页
          </Button>
        </View>
      )}
    </View>
  );
}
