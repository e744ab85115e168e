import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeHousehold, ReachStatus } from '@linge/shared/notice/notice-reach.schema';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button';
import { ConditionChips } from '../../../components/condition-chips';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { stillAsked } from '../../../format/notice-reach';
import { errorText, requestIdOf } from '../../../services/error-text';
import { tickHousehold } from '../../../services/notice-telling';
import { stillToReach, type QueuedTick } from '../../../services/notice-telling.policy';
import { usePagedList } from '../../../services/use-paged-list';
import { useWide } from '../../../services/use-wide';
import { CallSheet } from './call-sheet';
import { HouseholdCards } from './household-cards';
import { HouseholdTable } from './household-table';
import { TellSheet } from './tell-sheet';
import type { Acts } from './household.type';

export interface Narrowed {
  readonly status: ReachStatus;
  /** Empty for all. */
  readonly gridId: string;
  readonly building: { readonly id: string; readonly name: string } | null;
}

interface HouseholdListProps {
  readonly noticeId: string;
  readonly needsAcknowledgement: boolean;
  readonly narrowed: Narrowed;
  readonly queue: readonly QueuedTick[];
  /** What the server took in since the page was opened. */
  readonly settled: readonly QueuedTick[];
  readonly onBuilding: (building: Narrowed['building']) => void;
  readonly onTicked: (tick: QueuedTick, address: string) => void;
}

const nothing: Readonly<Record<ReachStatus, string>> = {
  toReach: '没有还没通知到的住户',
  read: '还没有住户看过',
  acknowledged: '还没有住户确认',
  told: '还没有记过告知',
  notReachable: '没有联系不上的住户',
};

/** Households by where they stand; whoever is ticked off leaves the list at once. */
export function HouseholdList(props: HouseholdListProps) {
  const { noticeId, needsAcknowledgement, narrowed, queue, settled, onBuilding, onTicked } = props;
  const { status, gridId, building } = narrowed;
  const wide = useWide();
  const [calling, setCalling] = useState<NoticeHousehold | null>(null);
  const [telling, setTelling] = useState<NoticeHousehold | null>(null);
  const found = usePagedList(noticeDeskApi.listHouseholds, {
    params: { id: noticeId },
    query: {
      status,
      limit: 10,
      ...(gridId ? { gridId } : {}),
      ...(building ? { buildingId: building.id } : {}),
    },
  });
  const waits = stillAsked(status, needsAcknowledgement);
  const { reload } = found;
  useEffect(() => {
    // of those still to reach it is known who leaves; where they go is looked up
    if (settled.length > 0 && status !== 'toReach') void reload();
  }, [settled, status, reload]);
  const tick: Acts['onTick'] = ({ householdId, address }, how, note = '') => {
    const ticked = tickHousehold({ noticeId, householdId, how, note });
    if (ticked) onTicked(ticked, address);
    setTelling(null);
  };
  const acts: Acts = {
    onCall: waits ? setCalling : null,
    onTell: waits ? setTelling : null,
    onTick: tick,
    onBuilding,
  };
  return (
    <Slots>
      {building && <ConditionChips conditions={[{ text: building.name, onDrop: () => onBuilding(null) }]} />}
      <Found
        list={found}
        status={status}
        needsAcknowledgement={needsAcknowledgement}
        ticks={[...settled, ...queue]}
        noticeId={noticeId}
        wide={wide}
        acts={acts}
      />
      {calling && (
        <CallSheet
          household={calling}
          onClose={() => setCalling(null)}
          onTold={(how) => {
            tick(calling, how);
            setCalling(null);
          }}
        />
      )}
      {telling && (
        <TellSheet
          household={telling}
          onClose={() => setTelling(null)}
          onTell={(how, note) => tick(telling, how, note)}
        />
      )}
    </Slots>
  );
}

interface FoundProps {
  readonly list: ReturnType<typeof usePagedList<typeof noticeDeskApi.listHouseholds>>;
  readonly status: ReachStatus;
  readonly needsAcknowledgement: boolean;
  readonly ticks: readonly QueuedTick[];
  readonly noticeId: string;
  readonly wide: boolean;
  readonly acts: Acts;
}

function Found({ list, status, needsAcknowledgement, ticks, noticeId, wide, acts }: FoundProps) {
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
  const { nextCursor } = list.data;
  // who was called in vain about a confirmation stays among those who read it
  const leaving = status === 'read' ? ticks.filter(({ how }) => how !== 'notReachable') : ticks;
  const items =
    status === 'toReach' || (status === 'read' && needsAcknowledgement)
      ? stillToReach(list.data.items, leaving, noticeId)
      : list.data.items;
  const Items = wide ? HouseholdTable : HouseholdCards;
  return (
    <Slots>
      {list.stale !== undefined && (
        <View className="secondary small">没有刷新成功，下面是之前的内容：{errorText(list.stale)}</View>
      )}
      {items.length === 0 && nextCursor === null ? (
        <EmptyState
          icon="check"
          title={status === 'read' && needsAcknowledgement ? '没有看了没确认的住户' : nothing[status]}
          {...(list.data.items.length > 0
            ? { action: { text: '刷新', onPress: () => void list.reload() } }
            : {})}
        />
      ) : (
        <Items items={items} needsAcknowledgement={needsAcknowledgement} acts={acts} />
      )}
      {items.length === 0 && nextCursor !== null && (
        <Button block onPress={() => void list.more()}>
          接着看后面的住户
        </Button>
      )}
      {items.length > 0 && (
        <ListEnd
          hasMore={nextCursor !== null}
          loading={list.loadingMore}
          problem={list.moreError ? errorText(list.moreError) : null}
          onMore={() => void list.more()}
        />
      )}
    </Slots>
  );
}
