import { gridApi } from '@linge/shared/grid/grid.api';
import { staffApi } from '@linge/shared/staff/staff.api';
import type { GridAssignment } from '@linge/shared/staff/staff.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { spellState } from '../../../format/assignment';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePagedList } from '../../../services/use-paged-list';
import { useQuery } from '../../../services/use-query';
import { today } from '../part/today';
import { AppointSheet } from './appoint-sheet';
import { AssignmentRows } from './assignment-rows';
import { EndSheet } from './end-sheet';
import { HandleSheet } from './handle-sheet';
import { StandInSheet } from './stand-in-sheet';

const tabs = [
  { value: 'held', text: '现任' },
  { value: 'ended', text: '已结束' },
] as const;
type Tab = (typeof tabs)[number]['value'];

/** What is being done about an assignment; a new one has none yet. */
type Doing =
  | { readonly kind: 'appoint' }
  | { readonly kind: 'handle' | 'standIn' | 'end'; readonly assignment: GridAssignment };

interface AssignmentListProps {
  readonly communityId: string;
  readonly gridId: string;
}

/** The assignments of one grid. */
export function AssignmentList({ communityId, gridId }: AssignmentListProps) {
  const [tab, setTab] = useState<Tab>('held');
  const [doing, setDoing] = useState<Doing | null>(null);
  const list = usePagedList(staffApi.listAssignments, { query: { communityId, gridId, limit: 100 } });
  const grid = useQuery(gridApi.getGrid, { params: { id: gridId } });
  const microGrids = grid.state === 'ready' ? grid.data.microGrids : [];

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
  const shown = items.filter((item) => (spellState(item, today()) === 'ended') === (tab === 'ended'));
  const close = () => setDoing(null);
  const done = () => {
    setDoing(null);
    void list.reload();
  };
  return (
    <View className="stack">
      <View className="assignment__tools">
        <View className="assignment__tabs">
          <Segmented label="任职" options={tabs} value={tab} onChange={setTab} />
        </View>
        <Button id="appoint" kind="primary" icon="plus" onPress={() => setDoing({ kind: 'appoint' })}>
          新增任职
        </Button>
      </View>
      {shown.length === 0 ? (
        <EmptyState
          icon="people"
          title={tab === 'held' ? '这个网格现在没有人任职' : '还没有结束的任职'}
          {...(tab === 'held' ? { hint: '点“新增任职”，让居民知道找谁' } : {})}
        />
      ) : (
        <AssignmentRows
          items={shown}
          microGrids={microGrids}
          onOpen={(assignment) => setDoing({ kind: 'handle', assignment })}
          onStandIn={(assignment) => setDoing({ kind: 'standIn', assignment })}
          onEnd={(assignment) => setDoing({ kind: 'end', assignment })}
        />
      )}
      <ListEnd
        hasMore={nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
      {doing?.kind === 'appoint' && (
        <AppointSheet
          communityId={communityId}
          gridId={gridId}
          microGrids={microGrids}
          onClose={close}
          onDone={done}
        />
      )}
      {doing?.kind === 'handle' && (
        <HandleSheet
          assignment={doing.assignment}
          onClose={close}
          onStandIn={() => setDoing({ ...doing, kind: 'standIn' })}
          onEnd={() => setDoing({ ...doing, kind: 'end' })}
        />
      )}
      {doing?.kind === 'standIn' && (
        <StandInSheet assignment={doing.assignment} onClose={close} onDone={done} />
      )}
      {doing?.kind === 'end' && <EndSheet assignment={doing.assignment} onClose={close} onDone={done} />}
    </View>
  );
}
