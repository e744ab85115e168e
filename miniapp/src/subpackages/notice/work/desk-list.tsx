import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeScope, NoticeSummary } from '@linge/shared/notice/notice-desk.schema';
import type { NoticeState } from '@linge/shared/notice/notice.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { DataTable, type Column } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { NoticeRow } from '../../../components/notice-row';
import { Pressable } from '../../../components/pressable';
import { StatusTag } from '../../../components/status-tag';
import { PagedItems } from '../../../frame/paged-items';
import { authorText, deskTags, deskTimeText, reachText } from '../../../format/notice-desk';
import { usePagedList } from '../../../services/use-paged-list';
import { useWide } from '../../../services/use-wide';
import { go, pages } from '../part/open-page';

const nothing: Readonly<Record<NoticeScope, { readonly title: string; readonly hint: string }>> = {
  toReach: { title: '没有要通知到的', hint: '发给您负责的住户的通知会列在这里，逐户通知到' },
  mine: { title: '这里还没有您写的通知', hint: '点“写通知”开始' },
  toApprove: { title: '没有等您审核的通知', hint: '紧急的、带附件的全社区通知，要另一位同事看过再发' },
  below: { title: '这里没有别人发的通知', hint: '别人发给您负责的住户的通知会列在这里' },
};

interface DeskListProps {
  readonly scope: NoticeScope;
  /** Null for all. */
  readonly state: NoticeState | null;
}

/** Notices of one scope, as rows or as a table. */
export function DeskList({ scope, state }: DeskListProps) {
  const wide = useWide();
  const list = usePagedList(noticeDeskApi.listDesk, {
    query: { scope, limit: 10, ...(state ? { state } : {}) },
  });
  const Items = wide ? Table : Rows;
  return (
    <PagedItems list={list} empty={<EmptyState icon="notice" {...nothing[scope]} />}>
      {(items) => <Items items={items} />}
    </PagedItems>
  );
}

interface ItemsProps {
  readonly items: readonly NoticeSummary[];
}

const open = ({ id }: NoticeSummary) => go(pages.desk(id));
const byText = (notice: NoticeSummary) => (notice.mine ? notice.issuerName : authorText(notice));

function Rows({ items }: ItemsProps) {
  return (
    <Card flush>
      {items.map((item) => {
        const reach = reachText(item);
        return (
          <NoticeRow
            key={item.id}
            title={item.title}
            facts={[byText(item), deskTimeText(item), ...(reach ? [reach] : [])]}
            tags={deskTags(item)}
            onOpen={() => open(item)}
          />
        );
      })}
    </Card>
  );
}

function Table({ items }: ItemsProps) {
  const columns: Column<NoticeSummary>[] = [
    {
      name: '通知',
      cell: (item) => (
        <Pressable className="notice-link" role="link" onPress={() => open(item)}>
          <View>{item.title}</View>
          <View className="secondary small">{item.summary}</View>
        </Pressable>
      ),
    },
    {
      name: '情况',
      cell: (item) => (
        <View className="notice-tags">
          {deskTags(item).map(({ tone, text }) => (
            <StatusTag key={text} tone={tone}>
              {text}
            </StatusTag>
          ))}
        </View>
      ),
    },
    { name: '谁发的', cell: (item) => <View className="notice-cell">{byText(item)}</View> },
    { name: '时间', cell: deskTimeText },
    { name: '通知到', cell: (item) => <View className="notice-cell">{reachText(item) ?? '—'}</View> },
  ];
  return (
    <DataTable label="通知，新的在最前" columns={columns} rows={items} keyOf={({ id }) => id} onOpen={open} />
  );
}
