import { doorApi } from '@linge/shared/door/door.api';
import { gridApi } from '@linge/shared/grid/grid.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Cell } from '../components/cell';
import { EmptyState } from '../components/empty-state';
import { ErrorState } from '../components/error-state';
import { ListEnd } from '../components/list-end';
import { Segmented } from '../components/segmented';
import { Skeleton } from '../components/skeleton';
import { TextField } from '../components/text-field';
import type { DraftPlace } from '../services/complaint-draft';
import { errorText, requestIdOf } from '../services/error-text';
import { usePagedList } from '../services/use-paged-list';
import { useQuery } from '../services/use-query';
import { useRested } from '../services/use-rested';
import './door-search.scss';

interface DoorSearchProps {
  /** Null while nothing says which community somebody is in: then it is asked. */
  readonly communityId: string | null;
  readonly gridId: string | null;
  /** Nothing outside of the grid is meant. */
  readonly gridOnly?: boolean;
  readonly onChoose: (place: DraftPlace) => void;
}

/** Doors and public places of the grid or the whole community, by a part of their name. */
export function DoorSearch({ communityId, gridId, gridOnly = false, onChoose }: DoorSearchProps) {
  const communities = useQuery(gridApi.listCommunities, communityId === null ? {} : null);
  const known = communities.state === 'ready' ? communities.data.items : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const community = communityId ?? chosen ?? known[0]?.id ?? null;
  const [near, setNear] = useState<'grid' | 'community'>(gridId ? 'grid' : 'community');
  const [text, setText] = useState('');
  const search = useRested(text.trim());
  return (
    <View className="stack">
      {known.length > 1 && (
        <Segmented
          look="chips"
          label="社区"
          options={known.map(({ id, name }) => ({ value: id, text: name }))}
          value={community}
          onChange={setChosen}
        />
      )}
      {gridId && !gridOnly && (
        <Segmented
          look="chips"
          label="范围"
          options={[
            { value: 'grid', text: '本网格' },
            { value: 'community', text: '全社区' },
          ]}
          value={near}
          onChange={setNear}
        />
      )}
      <TextField
        label="搜索地点"
        placeholder="搜索地点，如 3栋、公厕"
        id="place-search"
        max={40}
        value={text}
        onChange={setText}
      />
      <View className="door-results">
        <DoorList
          communityId={community}
          gridId={near === 'grid' ? gridId : null}
          search={search}
          onChoose={onChoose}
        />
      </View>
    </View>
  );
}

function DoorList({ communityId, gridId, search, onChoose }: DoorSearchProps & { readonly search: string }) {
  const list = usePagedList(
    doorApi.listDoors,
    communityId === null
      ? null
      : { query: { communityId, ...(gridId ? { gridId } : {}), ...(search ? { search } : {}) } },
  );
  if (list.state === 'loading') return <Skeleton cards={1} />;
  if (list.state === 'error') {
    return (
      <ErrorState
        text={errorText(list.error)}
        requestId={requestIdOf(list.error)}
        onRetry={() => void list.reload()}
      />
    );
  }
  if (list.data.items.length === 0) {
    return (
      <EmptyState icon="pin" title="没有找到这个地点" hint="换个词试试，比如只写“3栋”，或者选“全社区”" />
    );
  }
  return (
    <View>
      {list.data.items.map((door) => (
        <Cell
          key={door.id}
          icon="pin"
          title={door.label}
          onPress={() =>
            onChoose({
              doorId: door.id,
              label: door.label,
              communityId: door.communityId,
              gridId: door.gridId,
            })
          }
        />
      ))}
      <ListEnd
        hasMore={list.data.nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </View>
  );
}
