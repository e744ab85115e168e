import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { HouseholdComplaint } from '@linge/shared/complaint/complaint-list.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { StatusTag } from '../../../components/status-tag';
import { complaintStateTag } from '../../../format/complaint-state';
import { timeText } from '../../../format/day';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePagedList } from '../../../services/use-paged-list';

/** What people of this household reported under their name, and what is about its door; each leads to its page. */
export function ComplaintsCard({ householdId }: { readonly householdId: string }) {
  const input = { params: { id: householdId }, query: { limit: 5 } };
  const list = usePagedList(complaintApi.listOfHousehold, input, { onlyAsked: true });
  return (
    <Section title="诉求">
      {list.state === 'loading' && <Skeleton cards={1} />}
      {list.state === 'error' && (
        <ErrorState
          text={errorText(list.error)}
          requestId={requestIdOf(list.error)}
          onRetry={() => void list.reload()}
        />
      )}
      {list.state === 'ready' && (
        <Card flush>
          {list.data.items.length === 0 && (
            <View className="registry__note secondary">
              还没有诉求；这一户实名反映的、关于本单元门口的，都列在这里
            </View>
          )}
          {list.data.items.map((item) => (
            <ComplaintCell key={item.id} item={item} />
          ))}
          {list.data.nextCursor !== null && (
            <ListEnd
              hasMore
              loading={list.loadingMore}
              problem={list.moreError ? errorText(list.moreError) : null}
              onMore={() => void list.more()}
            />
          )}
        </Card>
      )}
    </Section>
  );
}

function ComplaintCell({ item }: { readonly item: HouseholdComplaint }) {
  const { id, category, excerpt, place, state, createdAt, link } = item;
  const tag = complaintStateTag[state];
  // Behind the door where the household lives; what its people reported may be anywhere.
  const where = link === 'reported' ? `本户反映 · ${place}` : '本单元门口';
  const time = timeText(createdAt);
  return (
    <Cell
      id={`complaint-${id}`}
      label={`${excerpt}，${tag.text}，${where}，${category.name}，${time}`}
      title={<View className="registry__excerpt">{excerpt}</View>}
      detail={
        <>
          <View className="place">
            {where} · {category.name}
          </View>
          <View className="row">
            <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
            <View className="note">{time}</View>
          </View>
        </>
      }
      onPress={() => void Taro.navigateTo({ url: `/subpackages/complaint/detail/index?id=${id}` })}
    />
  );
}
