import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '../components/card';
import { ComplaintRow } from '../components/complaint-row';
import { EmptyState } from '../components/empty-state';
import { ErrorState } from '../components/error-state';
import { ListEnd } from '../components/list-end';
import { Skeleton } from '../components/skeleton';
import { Slots } from '../components/slots';
import { errorText, requestIdOf } from '../services/error-text';
import type { PagedList } from '../services/use-paged-list';

interface ComplaintListProps {
  readonly list: PagedList<ComplaintSummary>;
  /** What the list holds, above it. */
  readonly told: string;
}

/** The complaints behind a number, each a tap from its page. */
export function ComplaintList({ list, told }: ComplaintListProps) {
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
  return (
    <Slots>
      <View className="secondary small">{told}</View>
      {items.length === 0 ? (
        <EmptyState icon="list" title="这里一件也没有" />
      ) : (
        <>
          <Card flush>
            {items.map((item) => (
              <ComplaintRow key={item.id} item={item} onOpen={open} />
            ))}
          </Card>
          <ListEnd
            hasMore={nextCursor !== null}
            loading={list.loadingMore}
            problem={list.moreError ? errorText(list.moreError) : null}
            onMore={() => void list.more()}
          />
        </>
      )}
    </Slots>
  );
}

function open({ id }: ComplaintSummary): void {
  void Taro.navigateTo({ url: `/subpackages/complaint/detail/index?id=${id}` });
}
