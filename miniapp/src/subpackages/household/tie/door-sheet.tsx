import { doorApi } from '@linge/shared/door/door.api';
import { gridApi } from '@linge/shared/grid/grid.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Segmented } from '../../../components/segmented';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { TextField } from '../../../components/text-field';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePlace } from '../../../services/place';
import { usePagedList } from '../../../services/use-paged-list';
import { useQuery } from '../../../services/use-query';
import { useRested } from '../../../services/use-rested';
import type { ChosenDoor } from './use-tie';

interface DoorSheetProps {
  readonly visible: boolean;
  readonly onClose: () => void;
  readonly onChoose: (door: ChosenDoor) => void;
}

/** The doors of buildings, by a part of their name. */
export function DoorSheet({ visible, onClose, onChoose }: DoorSheetProps) {
  return (
    <Sheet visible={visible} title="您家在哪个单元？" onClose={onClose}>
      {visible && <DoorChoice onChoose={onChoose} />}
    </Sheet>
  );
}

function DoorChoice({ onChoose }: Pick<DoorSheetProps, 'onChoose'>) {
  const place = usePlace();
  const communities = useQuery(gridApi.listCommunities, {});
  const known = communities.state === 'ready' ? communities.data.items : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const communityId = chosen ?? place?.communityId ?? known[0]?.id ?? null;
  const [text, setText] = useState('');
  const search = useRested(text.trim());
  return (
    <View className="stack">
      {known.length > 1 && (
        <Segmented
          look="chips"
          label="社区"
          options={known.map(({ id, name }) => ({ value: id, text: name }))}
          value={communityId}
          onChange={setChosen}
        />
      )}
      <TextField
        label="搜索楼栋单元"
        placeholder="如 3栋 2单元"
        id="door-search"
        max={40}
        value={text}
        onChange={setText}
      />
      <DoorList communityId={communityId} search={search} onChoose={onChoose} />
    </View>
  );
}

interface DoorListProps extends Pick<DoorSheetProps, 'onChoose'> {
  readonly communityId: string | null;
  readonly search: string;
}

function DoorList({ communityId, search, onChoose }: DoorListProps) {
  const list = usePagedList(
    doorApi.listDoors,
    communityId === null ? null : { query: { communityId, limit: 50, ...(search ? { search } : {}) } },
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
  const doors = list.data.items.filter(({ kind }) => kind === 'buildingEntrance');
  return (
    <View>
      {doors.length === 0 && list.data.nextCursor === null && (
        <EmptyState icon="pin" title="没有找到这个单元" hint="换个词试试，比如只写“3栋”" />
      )}
      {doors.map(({ id, label }) => (
        <Cell key={id} icon="pin" title={label} onPress={() => onChoose({ doorId: id, label })} />
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
