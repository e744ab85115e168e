import { residentApi } from '@linge/shared/resident/resident.api';
import type { Household } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { useSyncExternalStore } from 'react';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { DataTable, type Column } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Pressable } from '../../../components/pressable';
import { Skeleton } from '../../../components/skeleton';
import { ledgerText } from '../../../format/ledger';
import { isWide, onWideChange } from '../../../platform/screen';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePagedList } from '../../../services/use-paged-list';
import { openRegistry } from '../part/open-page';

interface HouseholdListProps {
  readonly communityId: string;
  readonly gridId: string | null;
  readonly q: string;
}

const open = ({ id }: Household) => openRegistry('household', { id });
const headOf = ({ headName }: Household) => headName ?? '未登记';

const columns: Column<Household>[] = [
  {
    name: '房号',
    cell: (household) => (
      <Pressable className="households__link" role="link" onPress={() => open(household)}>
        {household.address}
      </Pressable>
    ),
  },
  { name: '户主', cell: headOf },
  { name: '人口', number: true, cell: ({ memberCount }) => memberCount },
  { name: '类别', cell: ({ residency }) => ledgerText('residency', residency) },
  { name: '房东', cell: ({ landlord }) => landlord?.name ?? '' },
];

/** Households that fit: cells on a phone, a table where there is room. */
export function HouseholdList({ communityId, gridId, q }: HouseholdListProps) {
  const wide = useSyncExternalStore(onWideChange, isWide, () => false);
  const list = usePagedList(residentApi.listHouseholds, {
    query: { communityId, ...(gridId ? { gridId } : {}), ...(q ? { q } : {}), limit: 30 },
  });
  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'error') {
    return (
      <ErrorState
        text={errorText(list.error)}
        requestId={requestIdOf(list.error)}
        onRetry={() => void list.reload()}
      />
    );
  }
  const { items, nextCursor } = list.data;
  if (items.length === 0) {
    return (
      <EmptyState
        icon="home"
        title={q ? '没有找到这一户' : '这里还没有登记住户'}
        hint={q ? '换个写法，比如 3-2-501，或户主姓名的首字母' : '点下面的“新户入住”开始登记'}
      />
    );
  }
  return (
    <View>
      {wide ? (
        <DataTable label="住户" columns={columns} rows={items} keyOf={({ id }) => id} onOpen={open} />
      ) : (
        <Card flush>
          {items.map((household) => (
            <Cell
              key={household.id}
              title={household.address}
              detail={`户主 ${headOf(household)} · ${household.memberCount} 人 · ${ledgerText('residency', household.residency)}`}
              onPress={() => open(household)}
            />
          ))}
        </Card>
      )}
      <ListEnd
        hasMore={nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </View>
  );
}
