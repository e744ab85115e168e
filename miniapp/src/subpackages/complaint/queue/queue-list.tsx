import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { QueueFilter } from '@linge/shared/complaint/complaint-list.schema';
import type { ComplaintState, ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { actOnComplaint } from '../../../services/complaint-action';
import { actionForms } from '../../../services/complaint-action-form';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { usePagedList } from '../../../services/use-paged-list';
import { startWalk } from '../../../services/queue-walk';
import { QueueCards } from './queue-cards';
import { QueueTable } from './queue-table';
import { useWide } from '../../../services/use-wide';
import type { Desk } from './use-desk';

interface Told {
  readonly title: string;
  readonly hint: string;
}

const nothing: Readonly<Partial<Record<ComplaintState | 'all' | 'toVerify', Told>>> = {
  submitted: { title: '都受理完了', hint: '没有等待受理的诉求。有新的会出现在这里，也会发到消息里' },
  all: { title: '都处理完了', hint: '没有在办的诉求。有新的会出现在这里，也会发到消息里' },
  toVerify: {
    title: '没有等待核查的诉求',
    hint: '居民七天没有回音的办理结果会在这里，由没有经手的人核查结案',
  },
  accepted: { title: '没有刚受理的诉求', hint: '受理以后、还没有动手办的会在这里' },
  inProgress: { title: '没有正在处理的诉求', hint: '已经动手办的会在这里，办好后登记处理结果' },
  dispatched: { title: '没有派给单位的诉求', hint: '派单以后，单位接单、反馈的进展会在这里' },
  awaitingReporter: { title: '没有等居民补充的诉求', hint: '请反映人补充情况以后，等回复的会在这里' },
  suspended: { title: '没有暂缓办理的诉求', hint: '定了日子再办的会在这里，到日子自动恢复' },
  closed: { title: '没有结案的诉求', hint: '居民确认或核查结案以后，会在这里' },
  withdrawn: { title: '没有撤回的诉求', hint: '反映人自己撤回的会在这里' },
  merged: { title: '没有并案的诉求', hint: '并入另一件一起办的会在这里' },
  rejected: { title: '没有未予受理的诉求', hint: '未予受理、还在等申诉或核查的会在这里' },
  resolved: { title: '没有等待确认的诉求', hint: '登记了处理结果、还没有得到确认的会在这里' },
};

const none: readonly ComplaintSummary[] = [];
const nothingLikeIt: Told = {
  title: '没有符合条件的诉求',
  hint: '点上面的条件去掉一个，或换一种说法再找',
};

interface QueueListProps {
  readonly desk: Desk;
  readonly query: QueueFilter;
  /** Whether more than tabs and choosers narrows it. */
  readonly narrowed: boolean;
  readonly severalGrids: boolean;
  readonly severalLevels: boolean;
}

/** What waits, the nearest deadline first. */
export function QueueList({ desk, query, narrowed, severalGrids, severalLevels }: QueueListProps) {
  const wide = useWide();
  const list = usePagedList(complaintApi.list, { query: { scope: 'queue', ...query } });
  const shown = list.state === 'ready' ? list.data.items : none;
  const { setShown } = desk;
  useEffect(() => {
    setShown(shown);
    startWalk(shown.map(({ id }) => id));
  }, [shown, setShown]);
  const [accepting, setAccepting] = useState<string | null>(null);
  const accept = useAction(async (item: ComplaintSummary) => {
    setAccepting(item.id);
    try {
      await actOnComplaint(item, 'accept');
      void Taro.showToast({ title: actionForms.accept.done, icon: 'none' });
    } finally {
      // whether it was me or somebody faster: it waits no longer
      await list.reload();
      setAccepting(null);
    }
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
    return <EmptyState icon="check" {...emptyText(query, narrowed)} />;
  }
  const Items = wide ? QueueTable : QueueCards;
  return (
    <View>
      {list.stale !== undefined && (
        <View className="secondary small queue__stale">没有刷新成功：{errorText(list.stale)}</View>
      )}
      <Items
        items={items}
        severalGrids={severalGrids}
        severalStates={query.state === undefined}
        severalLevels={severalLevels && query.level === undefined}
        accepting={accepting}
        onAccept={accept.run}
        picking={{ on: desk.picked !== null, isPicked: desk.isPicked, onToggle: desk.toggle }}
      />
      <ListEnd
        hasMore={nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </View>
  );
}

function emptyText({ state, toVerify }: QueueFilter, narrowed: boolean): Told {
  return (narrowed ? undefined : nothing[toVerify ? 'toVerify' : (state ?? 'all')]) ?? nothingLikeIt;
}
