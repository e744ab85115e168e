import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { Card, Section } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { ListEnd } from '../../components/list-end';
import { Skeleton } from '../../components/skeleton';
import { lastSentStore } from '../../services/complaint-outbox';
import { errorText, requestIdOf } from '../../services/error-text';
import { usePagedList } from '../../services/use-paged-list';
import { useStore } from '../../services/use-store';
import { ComplaintCell } from './complaint-cell';

/** Reports that the server has, newest first. `alone`: nothing else is on the page that explains it. */
export function MyComplaints({ alone }: { readonly alone: boolean }) {
  const list = usePagedList(complaintApi.list, { query: { scope: 'mine' } });
  const { reload } = list;

  // one of the waiting reports has just arrived
  const lastSent = useStore(lastSentStore);
  const seen = useRef(lastSent);
  useEffect(() => {
    if (seen.current === lastSent) return;
    seen.current = lastSent;
    void reload();
  }, [lastSent, reload]);

  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'error') {
    return (
      <ErrorState
        text={errorText(list.error)}
        requestId={requestIdOf(list.error)}
        onRetry={() => void reload()}
      />
    );
  }
  if (list.data.items.length === 0) {
    if (!alone) return null;
    return (
      <EmptyState
        icon="complaint"
        title="您还没有反映过问题"
        hint="路灯不亮、垃圾没清、邻里纠纷，都可以点下面的“我要反映”告诉网格员"
      />
    );
  }
  return (
    <Section title="我的诉求">
      {list.stale !== undefined && (
        <View className="secondary small" id="stale">
          没有刷新成功，下面是之前的内容：{errorText(list.stale)}
        </View>
      )}
      <Card flush>
        {list.data.items.map((item) => (
          <ComplaintCell key={item.id} item={item} />
        ))}
      </Card>
      <ListEnd
        hasMore={list.data.nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </Section>
  );
}
