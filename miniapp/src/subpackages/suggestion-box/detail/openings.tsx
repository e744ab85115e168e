import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import type { BoxOpeningSummary } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Skeleton } from '../../../components/skeleton';
import { StatusTag } from '../../../components/status-tag';
import { nearDayText, openingTag } from '../../../format/suggestion-box';
import { ApiError } from '../../../services/api-error';
import { errorText, requestIdOf } from '../../../services/error-text';
import { usePagedList } from '../../../services/use-paged-list';
import { go, pages } from '../part/open-page';

/** The openings of a box, newest first. */
export function Openings({ boxId }: { readonly boxId: string }) {
  const list = usePagedList(suggestionBoxApi.listOpenings, { params: { id: boxId } });
  if (list.state === 'loading') return <Skeleton cards={1} />;
  if (list.state === 'error') {
    // another grid's: the box itself is known to all who work here, what was in it is not
    if (list.error instanceof ApiError && list.error.status === 404) {
      return <View className="secondary small">箱里的意见只有本网格和社区看得到</View>;
    }
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
    return (
      <EmptyState
        icon="message"
        title="还没有开过箱"
        hint="到了开箱的上午，两个人到场，点“记录开箱”给每张意见拍照"
      />
    );
  }
  return (
    <Section title="开箱记录">
      <Card flush>
        {items.map((opening) => (
          <Opening key={opening.id} opening={opening} />
        ))}
      </Card>
      <ListEnd
        hasMore={nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </Section>
  );
}

function Opening({ opening }: { readonly opening: BoxOpeningSummary }) {
  const { id, day, slipCount, people } = opening;
  const tag = openingTag(opening);
  const found = slipCount > 0 ? `${slipCount} 张意见` : '没有意见';
  const names = people.map(({ name }) => name).join('、');
  return (
    <Cell
      title={`${nearDayText(day)}，${found}`}
      detail={`${names}在场`}
      aside={<StatusTag tone={tag.tone}>{tag.text}</StatusTag>}
      label={`${nearDayText(day)}开箱，${found}，${tag.text}，${names}在场`}
      onPress={() => go(pages.opening(id))}
    />
  );
}
