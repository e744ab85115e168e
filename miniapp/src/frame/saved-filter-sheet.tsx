import { savedFilterApi } from '@linge/shared/saved-filter/saved-filter.api';
import type { SavedFilterKind } from '@linge/shared/saved-filter/saved-filter.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { ErrorState } from '../components/error-state';
import { Icon } from '../components/icon';
import { Pressable } from '../components/pressable';
import { Sheet } from '../components/sheet';
import { Skeleton } from '../components/skeleton';
import { errorText, requestIdOf } from '../services/error-text';
import { useQuery } from '../services/use-query';
import { ManageFilter, SaveFilter, type KeptFilters, type PresentFilter } from './saved-filter-form';

interface SavedFilterSheetProps<Kind extends SavedFilterKind> extends PresentFilter<Kind> {
  readonly communityId: string;
  /** What a kept filter finds, in words. */
  readonly textOf: (filter: KeptFilters[Kind]) => string;
  /** A name as somebody would choose it. */
  readonly example: string;
  readonly onChoose: (filter: KeptFilters[Kind]) => void;
  readonly onClose: () => void;
}

/** One's own filters by name: to choose, to change, and to save the present one among them. */
export function SavedFilterSheet<Kind extends SavedFilterKind>(props: SavedFilterSheetProps<Kind>) {
  const { communityId, kind, kept, present, textOf, example, onChoose, onClose } = props;
  const list = useQuery(savedFilterApi.list, { query: { communityId, kind } });
  const [managedId, setManagedId] = useState<string | null>(null);
  // all of the kind that was asked for
  const items = list.state === 'ready' ? list.data.items : [];
  const managed = items.find(({ id }) => id === managedId);
  const done = () => {
    setManagedId(null);
    void list.reload();
  };
  const current = { kind, kept, present };
  return (
    <Sheet visible title={managed ? `常用筛选：${managed.name}` : '常用筛选'} onClose={onClose}>
      {managed && <ManageFilter filter={managed} {...current} onDone={done} />}
      {!managed && (
        <View className="saved-filters">
          {list.state === 'loading' && <Skeleton cards={1} />}
          {list.state === 'error' && (
            <ErrorState
              text={errorText(list.error)}
              requestId={requestIdOf(list.error)}
              onRetry={() => void list.reload()}
            />
          )}
          {list.state === 'ready' && items.length === 0 && (
            <View className="secondary">还没有常用筛选。选好条件后起个名字存下来，下次一点就找到</View>
          )}
          {items.length > 0 && (
            <View>
              {items.map(({ id, name, filter }) => (
                <View key={id} className="saved-filter">
                  <Pressable
                    className="saved-filter__choose"
                    onPress={() => onChoose(filter as KeptFilters[Kind])}
                  >
                    <View>{name}</View>
                    <View className="secondary small">{textOf(filter as KeptFilters[Kind])}</View>
                  </Pressable>
                  <Pressable
                    className="saved-filter__manage"
                    label={`管理常用筛选：${name}`}
                    onPress={() => setManagedId(id)}
                  >
                    <Icon name="gear" />
                  </Pressable>
                </View>
              ))}
            </View>
          )}
          <SaveFilter {...current} communityId={communityId} example={example} onDone={done} />
        </View>
      )}
    </Sheet>
  );
}
