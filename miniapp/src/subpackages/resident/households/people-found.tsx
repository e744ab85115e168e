import { residentApi } from '@linge/shared/resident/resident.api';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { DataTable, type Column } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Pressable } from '../../../components/pressable';
import { Skeleton } from '../../../components/skeleton';
import { dayText } from '../../../format/day';
import { ledgerText, type Vocabulary } from '../../../format/ledger';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePagedList } from '../../../services/use-paged-list';
import { useWide } from '../../../services/use-wide';
import { openRegistry } from '../part/open-page';

interface PeopleFoundProps {
  readonly query: { readonly communityId: string; readonly term?: 'ending' | 'ended' | undefined };
  readonly words: Vocabulary;
}

const open = ({ id }: Resident) => openRegistry('detail', { id });
const labelsOf = ({ labels }: Resident, words: Vocabulary) => labels.map((code) => words[code] ?? code);
const termOf = ({ termEndsOn }: Resident) => (termEndsOn ? `居住期到 ${dayText(termEndsOn)}` : '');

const columnsWith = (words: Vocabulary, term: boolean): Column<Resident>[] => [
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
  ...(term
    ? [
        {
          name: '居住到期日',
          cell: ({ termEndsOn }: Resident) => (termEndsOn ? dayText(termEndsOn) : ''),
        },
      ]
    : []),
  { name: '手机号', cell: ({ phone }) => phone ?? '' },
  { name: '标签', cell: (person) => labelsOf(person, words).join('、') },
];

/** The people whom a filter finds: cells on a phone, a table where there is room. */
export function PeopleFound({ query, words }: PeopleFoundProps) {
  const wide = useWide();
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
  const byTerm = query.term !== undefined;
  if (items.length === 0) {
    const hint = '换个写法：姓名、拼音首字母、电话或身份证后四位，或去掉一些条件';
    return <EmptyState icon="people" title="没有找到符合的居民" hint={hint} />;
  }
  return (
    <View>
      {wide ? (
        <DataTable
          label="居民"
          columns={columnsWith(words, byTerm)}
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
              detail={[person.address, ...(byTerm ? [termOf(person)] : []), ...labelsOf(person, words)].join(
                ' · ',
              )}
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
