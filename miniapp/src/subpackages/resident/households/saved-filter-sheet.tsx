import { savedFilterApi } from '@linge/shared/saved-filter/saved-filter.api';
import type { KeptFilter, SavedFilter } from '@linge/shared/saved-filter/saved-filter.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ErrorState } from '../../../components/error-state';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import type { Vocabulary } from '../../../format/ledger';
import { errorText, requestIdOf } from '../../../services/error-text';
import { conditionsOf } from '../../../services/registry-filter';
import { useQuery } from '../../../services/use-query';
import { ManageFilter, SaveFilter } from './saved-filter-form';

interface SavedFilterSheetProps {
  readonly communityId: string;
  /** What is looked for now, as it would be kept. */
  readonly kept: KeptFilter;
  readonly words: Vocabulary;
  /** Where, in words. */
  readonly place: string;
  readonly onChoose: (filter: KeptFilter) => void;
  readonly onClose: () => void;
}

/** What a kept filter finds, in words, besides where. */
function textOf({ q, gridId: _grid, ...filter }: KeptFilter, words: Vocabulary): string {
  const conditions = conditionsOf(filter, words).map(({ text }) => text);
  return [...(q ? [`“${q}”`] : []), ...conditions].join(' · ') || '全部居民';
}

/** One's own filters by name: to choose, to change, and to save the present one among them. */
export function SavedFilterSheet(props: SavedFilterSheetProps) {
  const { communityId, kept, words, place, onChoose, onClose } = props;
  const list = useQuery(savedFilterApi.list, { query: { communityId } });
  const [managed, setManaged] = useState<SavedFilter | null>(null);
  const present = `${place} · ${textOf(kept, words)}`;
  const done = () => {
    setManaged(null);
    void list.reload();
  };
  return (
    <Sheet visible title={managed ? `常用筛选：${managed.name}` : '常用筛选'} onClose={onClose}>
      {managed && <ManageFilter filter={managed} kept={kept} present={present} onDone={done} />}
      {!managed && (
        <View className="filter-sheet">
          {list.state === 'loading' && <Skeleton cards={1} />}
          {list.state === 'error' && (
            <ErrorState
              text={errorText(list.error)}
              requestId={requestIdOf(list.error)}
              onRetry={() => void list.reload()}
            />
          )}
          {list.state === 'ready' && list.data.items.length === 0 && (
            <View className="secondary">还没有常用筛选。选好条件后起个名字存下来，下次一点就找到</View>
          )}
          {list.state === 'ready' && list.data.items.length > 0 && (
            <View>
              {list.data.items.map((one) => (
                <View key={one.id} className="saved-filter">
                  <Pressable
                    className="saved-filter__choose"
                    label={`用常用筛选：${one.name}`}
                    onPress={() => onChoose(one.filter)}
                  >
                    <View>{one.name}</View>
                    <View className="secondary small">{textOf(one.filter, words)}</View>
                  </Pressable>
                  <Pressable
                    className="saved-filter__manage"
                    label={`管理常用筛选：${one.name}`}
                    onPress={() => setManaged(one)}
                  >
                    <Icon name="gear" />
                  </Pressable>
                </View>
              ))}
            </View>
          )}
          <SaveFilter communityId={communityId} kept={kept} present={present} onDone={done} />
        </View>
      )}
    </Sheet>
  );
}
