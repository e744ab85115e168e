import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Card } from '../../components/card';
import { ErrorState } from '../../components/error-state';
import { ListEnd } from '../../components/list-end';
import { Skeleton } from '../../components/skeleton';
import { errorText, requestIdOf } from '../../services/error-text';
import type { PagedList } from '../../services/use-paged-list';
import { ComplaintCell } from './complaint-cell';

interface ComplaintCellsProps {
  readonly list: PagedList<ComplaintSummary>;
  /** By neighbours: of what they wrote nothing is told. */
  readonly followed?: boolean;
}

/** A list of complaints as it comes; its children are shown where it is empty. */
export function ComplaintCells({ list, followed = false, children }: PropsWithChildren<ComplaintCellsProps>) {
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
  if (list.data.items.length === 0) return <>{children}</>;
  return (
    <>
      {list.stale !== undefined && (
        <View className="secondary small" id="stale">
          没有刷新成功，下面是之前的内容：{errorText(list.stale)}
        </View>
      )}
      <Card flush>
        {list.data.items.map((item) => (
          <ComplaintCell key={item.id} item={item} followed={followed} />
        ))}
      </Card>
      <ListEnd
        hasMore={list.data.nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </>
  );
}
