import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import type { PublicRecordSummary } from '@linge/shared/public-record/public-record.schema';
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Card } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { Pressable } from '../../../components/pressable';
import { StatusTag } from '../../../components/status-tag';
import { PagedItems } from '../../../frame/paged-items';
import { dayText } from '../../../format/day';
import { pictureProps } from '../../../platform/picture';
import { shownPhotos } from '../../../services/file-link';
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
  const narrowed = gridId || categoryId;
  return (
    <PagedItems
      list={list}
      empty={
        <EmptyState
          icon="complaint"
          title={narrowed ? '这里还没有公示' : '还没有公示的诉求'}
          hint={narrowed ? '换一个网格或类别看看' : '诉求办结以后，社区会把办理结果公示在这里'}
        />
      }
    >
      {(items) => items.map((item) => <Item key={item.id} item={item} />)}
    </PagedItems>
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
