import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDeskSummary } from '@linge/shared/activity/activity-desk.schema';
import type { ActivityState } from '@linge/shared/activity/activity.schema';
import { View } from '@tarojs/components';
import { ActivityRow } from '../../../components/activity-row';
import { ActivityTag } from '../../../components/activity-tag';
import { Card } from '../../../components/card';
import { DataTable, type Column } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { Pressable } from '../../../components/pressable';
import { activityKindText, whenText } from '../../../format/activity';
import { activityStateTag, takenText } from '../../../format/activity-desk';
import { PagedItems } from '../../../frame/paged-items';
import { usePagedList } from '../../../services/use-paged-list';
import { useWide } from '../../../services/use-wide';
import { go, pages } from '../part/open-page';
import './index.scss';

/** Activities that I may organise, as rows or as a table; the latest first. */
export function DeskList({ state }: { readonly state: ActivityState | null }) {
  const wide = useWide();
  const list = usePagedList(activityDeskApi.listDesk, {
    query: { limit: 10, ...(state ? { state } : {}) },
  });
  const Items = wide ? Table : Rows;
  const empty = state
    ? { title: '这里还没有活动', hint: '点“全部”看别的' }
    : { title: '还没有办过活动', hint: '点“办活动”开始，有现成的模板' };
  return (
    <PagedItems list={list} empty={<EmptyState icon="activity" {...empty} />}>
      {(items) => <Items items={items} />}
    </PagedItems>
  );
}

interface ItemsProps {
  readonly items: readonly ActivityDeskSummary[];
}

const open = ({ id }: ActivityDeskSummary) => go(pages.desk(id));

/** A draft has nobody yet. */
const takenOf = (item: ActivityDeskSummary) =>
  item.state === 'draft' || item.state === 'waitsForCheck' ? null : takenText(item);

function Rows({ items }: ItemsProps) {
  return (
    <Card flush>
      {items.map((item) => {
        const taken = takenOf(item);
        return (
          <ActivityRow
            key={item.id}
            title={item.title}
            when={whenText(item)}
            where={item.place}
            facts={[item.organiser.name, ...(taken ? [taken] : [])]}
            tags={[activityStateTag(item.state)]}
            onOpen={() => open(item)}
          />
        );
      })}
    </Card>
  );
}

const columns: Column<ActivityDeskSummary>[] = [
  {
    name: '活动',
    cell: (item) => (
      <Pressable className="activity-link" role="link" onPress={() => open(item)}>
        <View>{item.title}</View>
        <View className="secondary small place">{item.place}</View>
      </Pressable>
    ),
  },
  { name: '情况', cell: ({ state }) => <ActivityTag tag={activityStateTag(state)} /> },
  { name: '类别', cell: ({ kind }) => activityKindText[kind] },
  { name: '主办', cell: ({ organiser }) => <View className="activity-cell">{organiser.name}</View> },
  { name: '时间', cell: (item) => <View className="activity-cell number">{whenText(item)}</View> },
  { name: '报名', cell: (item) => <View className="activity-cell">{takenOf(item) ?? '—'}</View> },
];

function Table({ items }: ItemsProps) {
  return (
    <DataTable label="活动，新的在最前" columns={columns} rows={items} keyOf={({ id }) => id} onOpen={open} />
  );
}
