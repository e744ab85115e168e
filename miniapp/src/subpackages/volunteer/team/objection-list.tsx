import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import Taro from '@tarojs/taro';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { timeText } from '../../../format/day';
import { PagedItems } from '../../../frame/paged-items';
import { usePagedList } from '../../../services/use-paged-list';

interface ObjectionListProps {
  readonly communityId: string;
  readonly teamId: string;
}

/** Objections of the team that wait, longest waiting first. */
export function ObjectionList({ communityId, teamId }: ObjectionListProps) {
  const list = usePagedList(serviceHoursApi.listObjections, { query: { communityId, teamId } });
  return (
    <PagedItems
      list={list}
      empty={<EmptyState icon="check" title="没有等答复的异议" hint="志愿者觉得时长不对，会出现在这里" />}
    >
      {(items) => (
        <Card flush>
          {items.map(({ id, name, text, entry, createdAt }) => (
            <Cell
              key={id}
              title={`${name} · ${entry.what} ${minutesText(entry.minutes)}`}
              detail={`${text}（${timeText(createdAt)}）`}
              onPress={() =>
                void Taro.navigateTo({ url: `/subpackages/service-hours/objection/index?id=${id}` })
              }
            />
          ))}
        </Card>
      )}
    </PagedItems>
  );
}
