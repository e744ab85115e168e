import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { useState } from 'react';
import { ListEnd } from '../../../../components/list-end';
import { ComplaintFinder, IntoField } from '../../../../frame/complaint-finder';
import { errorText } from '../../../../services/error-text';
import { usePagedList } from '../../../../services/use-paged-list';
import { useRested } from '../../../../services/use-rested';
import type { FieldProps } from './field.type';

/** Another complaint that it may be merged into, found by its number or its words. */
export function ComplaintField(props: FieldProps) {
  const { draft, change, wrong } = props;
  return (
    <IntoField into={draft.into} error={wrong.intoId} onClear={() => change({ into: null })}>
      <Candidates {...props} />
    </IntoField>
  );
}

/** As many as can be looked through without searching. */
const shownAtOnce = 10;

function Candidates({ complaint, change }: FieldProps) {
  const [typed, setTyped] = useState('');
  const q = useRested(typed.trim());
  const query = { limit: shownAtOnce, ...(q ? { q } : {}) };
  const params = { id: complaint.id };
  const list = usePagedList(complaintApi.listMergeTargets, { params, query }, { onlyAsked: true });
  return (
    <ComplaintFinder
      id="merge-search"
      typed={typed}
      onType={setTyped}
      list={list}
      none={q ? '没有找到，请换个词' : nothingOpen(complaint)}
      onChoose={(into) => change({ into })}
    >
      {list.state === 'ready' && list.data.nextCursor !== null && (
        <ListEnd
          hasMore
          loading={list.loadingMore}
          problem={list.moreError ? errorText(list.moreError) : null}
          onMore={() => void list.more()}
        />
      )}
    </ComplaintFinder>
  );
}

const nothingOpen = ({ level }: FieldProps['complaint']): string =>
  `这个${level === 'grid' ? '网格' : '社区'}没有其他在办的诉求`;
