import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import type { PublicRecordSummary } from '@linge/shared/public-record/public-record.schema';
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { ListEnd } from '../../../components/list-end';
import { Pressable } from '../../../components/pressable';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { StatusTag } from '../../../components/status-tag';
import { dayText } from '../../../format/day';
import { pictureProps } from '../../../platform/picture';
import { shownPhotos } from '../../../services/file-link';
import { errorText, requestIdOf } from '../../../services/error-text';
import { reporterWord } from '../../../services/public-record.policy';
import { usePagedList } from '../../../services/use-paged-list';

interface RecordListProps {
  readonly communityId: string;
  /** Empty for all. */
  readonly gridId: string;
  readonly categoryId: string;
}

/** Public records, the latest released first. */
export function RecordList({ communityId, gridId, categoryId }: RecordListProps) {
  const list = usePagedList(publicRecordApi.list, {
    query: { communityId, ...(gridId ? { gridId } : {}), ...(categoryId ? { categoryId } : {}) },
  });
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
    const narrowed = gridId || categoryId;
    return (
      <EmptyState
        icon="complaint"
        title={narrowed ? '这里还没有公示' : '还没有公示的诉求'}
        hint={narrowed ? '换一个网格或类别看看' : '诉求办结以后，社区会把办理结果公示在这里'}
      />
    );
  }
  return (
    <Slots>
      {items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
      <ListEnd
        hasMore={nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </Slots>
  );
}

function Item({ item }: { readonly item: PublicRecordSummary }) {
  const { id, title, category, gridName, place, settledOn, cover, solved } = item;
  const word = reporterWord(item);
  const [picture] = cover ? shownPhotos([cover]) : [];
  return (
    <Card flush>
      <Pressable
        className="public-item"
        role="link"
        onPress={() => void Taro.navigateTo({ url: `/subpackages/public-record/detail/index?id=${id}` })}
      >
        <View className="public-item__text">
          <View className="public-item__title">{title}</View>
          <View className="public-item__facts">
            {[category.name, gridName, place, `${dayText(settledOn)}处理`].map((fact) => (
              <View key={fact} className="place">
                {fact}
              </View>
            ))}
          </View>
          {word && (
            <View className="row">
              <StatusTag tone={solved ? 'ok' : 'warn'}>{word}</StatusTag>
            </View>
          )}
        </View>
        {picture && (
          <Image
            className="public-item__cover"
            src={picture.thumbnailUrl}
            mode="aspectFill"
            lazyLoad
            {...pictureProps('')}
          />
        )}
      </Pressable>
    </Card>
  );
}
