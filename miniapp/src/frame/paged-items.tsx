import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ErrorState } from '../components/error-state';
import { ListEnd } from '../components/list-end';
import { Skeleton } from '../components/skeleton';
import { Slots } from '../components/slots';
import { errorText, requestIdOf } from '../services/error-text';
import type { PagedList } from '../services/use-paged-list';

interface PagedItemsProps<Item> {
  readonly list: PagedList<Item>;
  /** Where there is nothing: an `EmptyState`. */
  readonly empty: ReactNode;
  /** What there is so far; never empty. */
  readonly children: (items: readonly Item[]) => ReactNode;
}

/**
 * A paged list as it comes: grey lines at first, an error that can be tried again, what to do where it is empty, and
 * below what there is the way to more. A refresh that failed is told, and leaves what was there.
 */
export function PagedItems<Item>({ list, empty, children }: PagedItemsProps<Item>) {
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
  // a page of which nothing may be shown is not the end
  if (items.length === 0 && nextCursor === null) return <>{empty}</>;
  return (
    <Slots>
      {list.stale !== undefined && (
        <View className="secondary small" id="stale">
          没有刷新成功，下面是之前的内容：{errorText(list.stale)}
        </View>
      )}
      {items.length > 0 && children(items)}
      <ListEnd
        hasMore={nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </Slots>
  );
}
