import { residentApi } from '@linge/shared/resident/resident.api';
import { residentSearchApi } from '@linge/shared/resident/resident-search.api';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { useState, useSyncExternalStore } from 'react';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { DataTable, type Column } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Pressable } from '../../../components/pressable';
import { Skeleton } from '../../../components/skeleton';
import { ledgerText, type Vocabulary } from '../../../format/ledger';
import { isWide, onWideChange } from '../../../platform/screen';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useRegistryWords } from '../../../services/registry';
import { usePagedList } from '../../../services/use-paged-list';
import { useQuery } from '../../../services/use-query';
import { openRegistry } from '../part/open-page';
import { everybody, filterQuery, PeopleFilterFields } from './people-filter';

interface PeopleListProps {
  readonly communityId: string;
  readonly gridId: string | null;
  readonly q: string;
}

const open = ({ id }: Resident) => openRegistry('detail', { id });
const labelsOf = ({ labels }: Resident, words: Vocabulary) => labels.map((code) => words[code] ?? code);

const columnsWith = (words: Vocabulary): Column<Resident>[] => [
  {
    name: '姓名',
    cell: (person) => (
      <Pressable className="households__link" role="link" onPress={() => open(person)}>
        {person.name}
      </Pressable>
    ),
  },
  { name: '性别', cell: ({ sex }) => ledgerText('sex', sex) },
  { name: '年龄', number: true, cell: ({ age }) => age },
  { name: '房号', cell: ({ address }) => address },
  { name: '类别', cell: ({ residency }) => ledgerText('residency', residency) },
  { name: '手机号', cell: ({ phone }) => phone ?? '' },
  { name: '标签', cell: (person) => labelsOf(person, words).join('、') },
];

/** People who fit what was typed and chosen, and how many they are. */
export function PeopleList({ communityId, gridId, q }: PeopleListProps) {
  const words = useRegistryWords(communityId);
  const [filter, setFilter] = useState(everybody);
  const query = {
    ...{ communityId, ...filterQuery(filter) },
    ...(gridId ? { gridId } : {}),
    ...(q ? { q } : {}),
  };
  const count = useQuery(residentSearchApi.countResidents, { query });
  return (
    <>
      <PeopleFilterFields words={words.labels} value={filter} onChange={setFilter} />
      <View className="secondary small">{count.state === 'ready' ? `共 ${count.data.count} 人` : ' '}</View>
      <Found key={JSON.stringify(query)} query={query} words={words.names} />
    </>
  );
}

interface FoundProps {
  readonly query: { readonly communityId: string };
  readonly words: Vocabulary;
}

function Found({ query, words }: FoundProps) {
  const wide = useSyncExternalStore(onWideChange, isWide, () => false);
  const list = usePagedList(residentApi.listResidents, { query: { ...query, limit: 30 } });
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
    const hint = '换个写法：姓名、拼音首字母、电话或身份证后四位，或去掉一些条件';
    return <EmptyState icon="people" title="没有找到符合的居民" hint={hint} />;
  }
  return (
    <View>
      {wide ? (
        <DataTable
          label="居民"
          columns={columnsWith(words)}
          rows={items}
          keyOf={({ id }) => id}
          onOpen={open}
        />
      ) : (
        <Card flush>
          {items.map((person) => (
            <Cell
              key={person.id}
              title={`${person.name} · ${ledgerText('sex', person.sex)} ${person.age} 岁`}
              detail={[person.address, ...labelsOf(person, words)].join(' · ')}
              onPress={() => open(person)}
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
