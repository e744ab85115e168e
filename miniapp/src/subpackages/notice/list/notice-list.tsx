import { noticeApi } from '@linge/shared/notice/notice.api';
import type { OwnNoticeSummary, PublicNoticeSummary } from '@linge/shared/notice/notice.schema';
import type { ReactNode } from 'react';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { NoticeRow } from '../../../components/notice-row';
import { PagedItems } from '../../../frame/paged-items';
import { forNamesText, issuedText, noticeTags } from '../../../format/notice';
import { shownPhotos } from '../../../services/file-link';
import { usePagedList, type PagedList } from '../../../services/use-paged-list';
import { go, pages } from '../part/open-page';

/** A screenful and a half: what WeChat is handed at once stays small. */
const pageSize = 10;

const nothing = {
  valid: { title: '现在没有给您的通知', hint: '网格员、社区发通知给您时，会出现在这里和“消息”里' },
  past: { title: '没有往期的通知', hint: '过了有效期和撤回的通知留在这里' },
  public: { title: '现在没有公开的通知', hint: '换一个社区看看，或过些时候再来' },
} as const;

/** Those addressed to me or to whom I look after. */
export function OwnList({ stage }: { readonly stage: 'valid' | 'past' }) {
  const list = usePagedList(noticeApi.listOwn, { query: { stage, limit: pageSize } });
  return (
    <Items list={list} empty={nothing[stage]}>
      {(item) => <OwnRow key={item.id} item={item} />}
    </Items>
  );
}

/** Those that anybody may read. */
export function PublicList({ communityId }: { readonly communityId: string }) {
  const list = usePagedList(noticeApi.list, { query: { communityId, limit: pageSize } });
  return (
    <Items list={list} empty={nothing.public}>
      {(item) => <Row key={item.id} item={item} facts={[issuedText(item)]} />}
    </Items>
  );
}

function OwnRow({ item }: { readonly item: OwnNoticeSummary }) {
  const names = forNamesText(item);
  return (
    <Row
      item={item}
      facts={[issuedText(item), ...(names ? [names] : [])]}
      unread={item.readAt === null && item.state === 'published'}
    />
  );
}

interface RowProps {
  readonly item: PublicNoticeSummary | OwnNoticeSummary;
  readonly facts: readonly string[];
  readonly unread?: boolean;
}

function Row({ item, facts, unread = false }: RowProps) {
  const [cover] = item.cover ? shownPhotos([item.cover]) : [];
  return (
    <NoticeRow
      title={item.title}
      summary={item.summary}
      facts={item.attachmentCount > 0 ? [...facts, `附件 ${item.attachmentCount} 个`] : facts}
      tags={noticeTags(item)}
      unread={unread}
      coverUrl={cover?.thumbnailUrl ?? null}
      onOpen={() => go(pages.detail(item.id))}
    />
  );
}

interface ItemsProps<Item> {
  readonly list: PagedList<Item>;
  readonly empty: { readonly title: string; readonly hint: string };
  readonly children: (item: Item) => ReactNode;
}

function Items<Item>({ list, empty, children }: ItemsProps<Item>) {
  return (
    <PagedItems list={list} empty={<EmptyState icon="notice" {...empty} />}>
      {(items) => <Card flush>{items.map(children)}</Card>}
    </PagedItems>
  );
}
