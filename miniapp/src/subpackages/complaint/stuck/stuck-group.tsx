import { complaintStuckApi } from '@linge/shared/complaint/complaint-stuck.api';
import type { StuckComplaint, StuckReason } from '@linge/shared/complaint/complaint-stuck.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { ComplaintRow } from '../../../components/complaint-row';
import { DataTable, type Column } from '../../../components/data-table';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Pressable } from '../../../components/pressable';
import { Skeleton } from '../../../components/skeleton';
import { StatusTag } from '../../../components/status-tag';
import { complaintStateTag } from '../../../format/complaint-state';
import { durationText } from '../../../format/waiting';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePagedList } from '../../../services/use-paged-list';
import { useWide } from '../../../services/use-wide';
import { dueOf, openComplaint } from '../queue/queue-item';

interface StuckGroupProps {
  readonly reason: StuckReason;
  readonly count: number;
  readonly title: string;
  /** What to do about it. */
  readonly hint: string;
}

/** All that is stuck for one reason, the longest first. */
export function StuckGroup({ reason, count, title, hint }: StuckGroupProps) {
  const wide = useWide();
  const list = usePagedList(complaintStuckApi.list, { query: { reason } }, { onlyAsked: true });
  return (
    <Section title={title} aside={<View className="secondary">{count} 件</View>}>
      <View className="secondary small stuck__hint">{hint}</View>
      {list.state === 'loading' && <Skeleton />}
      {list.state === 'error' && (
        <ErrorState
          text={errorText(list.error)}
          requestId={requestIdOf(list.error)}
          onRetry={() => void list.reload()}
        />
      )}
      {list.state === 'ready' && (
        <>
          {wide ? (
            <DataTable
              label={`${title}的诉求，等得最久的在最前`}
              columns={columns}
              rows={list.data.items}
              keyOf={({ id }) => id}
              onOpen={openComplaint}
            />
          ) : (
            <Card flush>
              {list.data.items.map((item) => (
                <ComplaintRow key={item.id} item={item} onOpen={openComplaint} told={toldOf(item)} />
              ))}
            </Card>
          )}
          {list.data.nextCursor !== null && (
            <ListEnd
              hasMore
              loading={list.loadingMore}
              problem={list.moreError ? errorText(list.moreError) : null}
              onMore={() => void list.more()}
            />
          )}
        </>
      )}
    </Section>
  );
}

/** `还剩 1 个工作日，6 天没有动静`. */
function toldOf(item: StuckComplaint): string {
  return `${dueOf(item).text}，${durationText(item.since)}没有动静`;
}

const columns: readonly Column<StuckComplaint>[] = [
  {
    name: '时限',
    cell: (item) => {
      const due = dueOf(item);
      return (
        <StatusTag tone={due.tone} icon={due.icon}>
          {due.text}
        </StatusTag>
      );
    },
  },
  { name: '类别', cell: (item) => item.category.name },
  {
    name: '内容',
    cell: (item) => (
      <Pressable
        className="stuck__link"
        role="link"
        label={`打开：${item.excerpt}`}
        onPress={() => openComplaint(item)}
      >
        {item.excerpt}
      </Pressable>
    ),
  },
  { name: '状态', cell: (item) => complaintStateTag[item.state].text },
  { name: '网格', cell: (item) => item.gridName },
  { name: '地点', cell: (item) => <View className="stuck__place place">{item.place}</View> },
  { name: '多久没有动静', cell: (item) => durationText(item.since) },
];
