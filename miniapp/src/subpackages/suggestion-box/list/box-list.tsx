import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { BoxListShow } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { EmptyState } from '../../../components/empty-state';
import { PagedItems } from '../../../frame/paged-items';
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
  const Items = wide ? BoxTable : BoxCards;
  return (
    <PagedItems list={list} empty={<EmptyState icon="message" {...nothing[show ?? 'all']} />}>
      {(items) => <Items items={items} severalGrids={gridId === null} />}
    </PagedItems>
  );
}
