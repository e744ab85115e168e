import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type {
  ComplaintLevel,
  ComplaintState,
  ComplaintSummary,
} from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { actOnComplaint } from '../../../services/complaint-action';
import { actionForms } from '../../../services/complaint-action-form';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { usePagedList } from '../../../services/use-paged-list';
import { QueueCards } from './queue-cards';
import { QueueTable } from './queue-table';
import { useWide } from '../../../services/use-wide';

/** The states in which something may be looked for; `all` are those that wait for somebody who works here. */
export type QueueState =
  | Extract<
      ComplaintState,
      'submitted' | 'accepted' | 'inProgress' | 'dispatched' | 'awaitingReporter' | 'suspended' | 'resolved'
    >
  | 'all';

const nothing: Readonly<Record<QueueState, { readonly title: string; readonly hint: string }>> = {
  submitted: { title: '都受理完了', hint: '没有等待受理的诉求。有新的会出现在这里，也会发到消息里' },
  all: { title: '都处理完了', hint: '没有在办的诉求。有新的会出现在这里，也会发到消息里' },
  accepted: { title: '没有刚受理的诉求', hint: '受理以后、还没有动手办的会在这里' },
  inProgress: { title: '没有正在处理的诉求', hint: '已经动手办的会在这里，办好后登记处理结果' },
  dispatched: { title: '没有派给单位的诉求', hint: '派单以后，单位接单、反馈的进展会在这里' },
  awaitingReporter: { title: '没有等居民补充的诉求', hint: '请反映人补充情况以后，等回复的会在这里' },
  suspended: { title: '没有暂缓办理的诉求', hint: '定了日子再办的会在这里，到日子自动恢复' },
  resolved: { title: '没有等待确认的诉求', hint: '登记了处理结果、还没有得到确认的会在这里' },
};

interface QueueListProps {
  readonly state: QueueState;
  readonly gridId: string | null;
  /** Unless told, the level that waits for whoever looks. */
  readonly level: ComplaintLevel | null;
  readonly severalGrids: boolean;
  readonly severalLevels: boolean;
}

/** What waits, the nearest deadline first. */
export function QueueList({ state, gridId, level, severalGrids, severalLevels }: QueueListProps) {
  const wide = useWide();
  const list = usePagedList(complaintApi.list, {
    query: {
      scope: 'queue',
      ...(state === 'all' ? {} : { state }),
      ...(gridId ? { gridId } : {}),
      ...(level ? { level } : {}),
    },
  });
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
  if (items.length === 0) return <EmptyState icon="check" {...nothing[state]} />;
  const Items = wide ? QueueTable : QueueCards;
  return (
    <View>
      {list.stale !== undefined && (
        <View className="secondary small queue__stale">没有刷新成功：{errorText(list.stale)}</View>
      )}
      <Items
        items={items}
        severalGrids={severalGrids}
        severalStates={state === 'all'}
        severalLevels={severalLevels && level === null}
        accepting={accepting}
        onAccept={accept.run}
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
