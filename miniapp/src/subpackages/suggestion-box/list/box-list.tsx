import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { BoxListShow } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePagedList } from '../../../services/use-paged-list';
import { useWide } from '../../../services/use-wide';
import { BoxCards } from './box-cards';
import { BoxTable } from './box-table';

interface BoxListProps {
  readonly communityId: string;
  /** Null for the whole community. */
  readonly gridId: string | null;
  /** Null for all. */
  readonly show: BoxListShow | null;
}

const nothing: Readonly<Record<BoxListShow | 'all', { readonly title: string; readonly hint: string }>> = {
  all: { title: '这里还没有意见箱', hint: '有困难户的单元，由社区管理员挂一个意见箱' },
  missed: { title: '没有漏开的意见箱', hint: '每个意见箱都按时开过了' },
  waiting: { title: '意见都处理完了', hint: '每张意见都已经登记、并入或者注明' },
  retired: { title: '没有撤下的意见箱', hint: '撤下的意见箱列在这里，可以重新挂上' },
};

/** Boxes, those to open today first, as cards or as a table. */
export function BoxList({ communityId, gridId, show }: BoxListProps) {
  const wide = useWide();
  const list = usePagedList(suggestionBoxApi.list, {
    query: { communityId, ...(gridId ? { gridId } : {}), ...(show ? { show } : {}) },
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
  if (items.length === 0) return <EmptyState icon="message" {...nothing[show ?? 'all']} />;
  const Items = wide ? BoxTable : BoxCards;
  return (
    <View>
      {list.stale !== undefined && (
        <View className="secondary small">没有刷新成功，下面是之前的内容：{errorText(list.stale)}</View>
      )}
      <Items items={items} severalGrids={gridId === null} />
      <ListEnd
        hasMore={nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </View>
  );
}
