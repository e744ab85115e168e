import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { TextField } from '../../../components/text-field';
import { errorText } from '../../../services/error-text';
import { usePagedList } from '../../../services/use-paged-list';
import { useRested } from '../../../services/use-rested';
import './mediation.scss';

interface ResidentSearchProps {
  readonly place: { readonly communityId: string; readonly gridId: string };
  readonly prefix: string;
  readonly onChoose: (found: { name: string; residentId: string; address: string; phone: string }) => void;
  readonly onCancel: () => void;
  /** On the way back. */
  readonly cancel?: string;
}

/** Somebody of the grid's registry, by name, initials or room. */
export function ResidentSearch(props: ResidentSearchProps) {
  const { place, prefix, onChoose, onCancel, cancel = '不找了，直接填写' } = props;
  const [typed, setTyped] = useState('');
  const q = useRested(typed.trim());
  const list = usePagedList(residentApi.listResidents, q ? { query: { ...place, q, limit: 10 } } : null, {
    onlyAsked: true,
  });
  return (
    <View className="stack">
      <TextField
        id={`${prefix}search`}
        label="找居民"
        placeholder="姓名、拼音首字母或房号，如 3-2-501"
        max={50}
        value={typed}
        onChange={setTyped}
      />
      <View className="mediation__results">
        {q && list.state === 'loading' && <Skeleton cards={1} />}
        {q && list.state === 'error' && (
          <ErrorState text={errorText(list.error)} onRetry={() => void list.reload()} />
        )}
        {q && list.state === 'ready' && list.data.items.length === 0 && (
          <EmptyState icon="people" title="本网格没有找到这位居民" hint="换个词试试，或者直接填写姓名" />
        )}
        {q &&
          list.state === 'ready' &&
          list.data.items.map(({ id, name, address }) => (
            <Cell
              key={id}
              id={`${prefix}resident-${id}`}
              icon="people"
              title={name}
              detail={<View className="place">{address}</View>}
              onPress={() => onChoose({ name, residentId: id, address, phone: '' })}
            />
          ))}
      </View>
      <Button onPress={onCancel}>{cancel}</Button>
    </View>
  );
}
