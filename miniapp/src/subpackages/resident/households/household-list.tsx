import { residentApi } from '@linge/shared/resident/resident.api';
import type { Household } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { DataTable, type Column } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Pressable } from '../../../components/pressable';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { ledgerText } from '../../../format/ledger';
import { countText } from '../../../format/number';
import { errorText, requestIdOf } from '../../../services/error-text';
import type { PeopleFilter } from '../../../services/registry-filter';
import { usePagedList } from '../../../services/use-paged-list';
import { useQuery } from '../../../services/use-query';
import { useWide } from '../../../services/use-wide';
import { openRegistry } from '../part/open-page';

interface HouseholdListProps {
  readonly communityId: string;
  readonly gridId: string | null;
  readonly q: string;
  /** Of which households take the residency. */
  readonly filter: PeopleFilter;
  readonly onFilter: (filter: PeopleFilter) => void;
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

/** Households that fit what was typed and chosen, and how many they are. */
export function HouseholdList({ communityId, gridId, q, filter, onFilter }: HouseholdListProps) {
  const { residency, ...others } = filter;
  const query = {
    communityId,
    ...(gridId ? { gridId } : {}),
    ...(residency ? { residency } : {}),
    ...(q ? { q } : {}),
  };
  const count = useQuery(residentApi.countHouseholds, { query });
  return (
    <Slots>
      <Segmented
        look="chips"
        label="常住户或流动户"
        options={[
          { value: 'all', text: '全部' },
          { value: 'permanent', text: '常住户' },
          { value: 'floating', text: '流动户' },
        ]}
        value={residency ?? 'all'}
        onChange={(value) => onFilter(value === 'all' ? others : { ...others, residency: value })}
      />
      <View className="secondary small">
        {count.state === 'ready' ? `共 ${countText(count.data.count)} 户` : ' '}
      </View>
      <Found key={JSON.stringify(query)} query={query} />
    </Slots>
  );
}

interface FoundProps {
  readonly query: { readonly communityId: string; readonly q?: string };
}

/** Cells on a phone, a table where there is room. */
function Found({ query }: FoundProps) {
  const wide = useWide();
  const list = usePagedList(residentApi.listHouseholds, { query: { ...query, limit: 30 } });
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
        title={query.q ? '没有找到这一户' : '这里还没有登记住户'}
        hint={query.q ? '换个写法，比如 3-2-501，或户主姓名的首字母' : '点下面的“新户入住”开始登记'}
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
