import { activityApi } from '@linge/shared/activity/activity.api';
import type { PublicActivitySummary } from '@linge/shared/activity/activity.schema';
import Taro from '@tarojs/taro';
import { ActivityRow } from '../../components/activity-row';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PagedItems } from '../../frame/paged-items';
import { activityKindTag, narrowedText, placesTag, whenText } from '../../format/activity';
import { activityQuery, isNarrowed, type ActivityFilter } from '../../services/activity-filter.policy';
import { shownPhotos } from '../../services/file-link';
import { callHelp } from '../../services/phone';
import { useAction } from '../../services/use-action';
import { usePagedList } from '../../services/use-paged-list';

/** A screenful and a half: what WeChat is handed at once stays small. */
const pageSize = 10;

interface ActivityListProps {
  readonly filter: ActivityFilter;
  readonly place: { readonly communityId: string; readonly gridId: string | null };
  readonly onClear: () => void;
}

/** What is on, the next first. */
export function ActivityList({ filter, place, onClear }: ActivityListProps) {
  const list = usePagedList(activityApi.list, {
    query: { ...activityQuery(filter, place), limit: pageSize },
  });
  const help = useAction(callHelp);
  const empty = isNarrowed(filter) ? (
    <EmptyState
      icon="activity"
      title="没有这样的活动"
      hint="放宽条件再看看"
      action={{ text: '看全部活动', onPress: onClear }}
    />
  ) : (
    <EmptyState
      icon="activity"
      title="现在没有正在报名的活动"
      hint="想办一场义诊、棋赛或者亲子活动？打电话告诉网格员"
      action={{ text: '打电话提个建议', onPress: help.run }}
    />
  );
  return (
    <PagedItems list={list} empty={empty}>
      {(items) => (
        <Card flush>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </Card>
      )}
    </PagedItems>
  );
}

function Row({ item }: { readonly item: PublicActivitySummary }) {
  const [cover] = item.cover ? shownPhotos([item.cover]) : [];
  const only = narrowedText(item.audience);
  return (
    <ActivityRow
      title={item.title}
      when={whenText(item)}
      where={item.place}
      facts={[item.organiserName, ...(only ? [only] : [])]}
      tags={[placesTag(item), activityKindTag(item.kind)]}
      coverUrl={cover?.thumbnailUrl ?? null}
      onOpen={() => void Taro.navigateTo({ url: `/subpackages/activity/detail/index?id=${item.id}` })}
    />
  );
}
