import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import type { AccessRecord } from '@linge/shared/access-record/access-record.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { ConditionChips } from '../../../components/condition-chips';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { momentText } from '../../../format/day';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePagedList, type PagedList } from '../../../services/use-paged-list';
import { useWide } from '../../../services/use-wide';
import { RecordSheet } from './record-sheet';
import { RecordTable } from './record-table';
import { actorText, deedText, purposeText, roleText } from './record-text';

interface Filter {
  readonly residentId: string | null;
  readonly accountId: string | null;
}

/** Narrows the list to one who looked, or to one who was looked at. */
export type Narrow = (to: Partial<Filter>) => void;

interface RecordListProps {
  readonly communityId: string;
  /** Whom the link to the page is about; null for everybody. */
  readonly residentId: string | null;
}

export function RecordList({ communityId, residentId: asked }: RecordListProps) {
  const [filter, setFilter] = useState<Filter>({ residentId: asked, accountId: null });
  const { residentId, accountId } = filter;
  const query = {
    ...{ communityId, limit: 30 },
    ...(residentId ? { residentId } : {}),
    ...(accountId ? { accountId } : {}),
  };
  const list = usePagedList(accessRecordApi.list, { query });
  const narrow: Narrow = (to) => setFilter({ ...filter, ...to });
  const [first] = list.state === 'ready' ? list.data.items : [];
  return (
    <Slots>
      <ConditionChips
        conditions={[
          ...(accountId
            ? [
                {
                  text: first ? `${actorText(first)}查看的` : '这位工作人员查看的',
                  onDrop: () => narrow({ accountId: null }),
                },
              ]
            : []),
          ...(residentId
            ? [
                {
                  text: first ? `查看${first.residentName}的` : '查看这位居民的',
                  onDrop: () => narrow({ residentId: null }),
                },
              ]
            : []),
        ]}
      />
      <Shown list={list} onNarrow={narrow} />
    </Slots>
  );
}

interface ShownProps {
  readonly list: PagedList<AccessRecord>;
  readonly onNarrow: Narrow;
}

/** Cells on a phone, a table where there is room. */
function Shown({ list, onNarrow }: ShownProps) {
  const wide = useWide();
  const [open, setOpen] = useState<AccessRecord | null>(null);
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
    const hint = '工作人员查看完整的证件号、电话，或从这里拨打电话，都会记在这一页';
    return <EmptyState icon="shield" title="还没有人查看过" hint={hint} />;
  }
  return (
    <View>
      {wide ? (
        <RecordTable items={items} onNarrow={onNarrow} />
      ) : (
        <Card flush>
          {items.map((record) => (
            <Cell
              key={record.id}
              title={deedText(record)}
              detail={
                <>
                  <View>{purposeText(record)}</View>
                  <View>{[roleText(record), momentText(record.createdAt)].filter(Boolean).join(' · ')}</View>
                </>
              }
              onPress={() => setOpen(record)}
            />
          ))}
        </Card>
      )}
      <ListEnd
        hasMore={nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
      {open && <RecordSheet record={open} onNarrow={onNarrow} onClose={() => setOpen(null)} />}
    </View>
  );
}
