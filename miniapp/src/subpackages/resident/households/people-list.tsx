import { residentSearchApi } from '@linge/shared/resident/resident-search.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { ConditionChips } from '../../../components/condition-chips';
import { Slots } from '../../../components/slots';
import { SavedFilterSheet } from '../../../frame/saved-filter-sheet';
import { countText } from '../../../format/number';
import { useRegistryWords } from '../../../services/registry';
import { conditionsOf, keptText, type PeopleFilter } from '../../../services/registry-filter';
import { useMay } from '../../../services/session';
import { useQuery } from '../../../services/use-query';
import { scopeKey } from '../../../services/work-scope.policy';
import { ExportSheet } from './export-sheet';
import { FilterSheet } from './filter-sheet';
import { PeopleFound } from './people-found';
import type { useSearch } from './use-search';

interface PeopleListProps {
  readonly search: ReturnType<typeof useSearch>;
  /** Where they are looked for, in words. */
  readonly place: string;
}

type Doing = 'filter' | 'saved' | 'export';

/** People who fit what was typed and chosen, how many they are, and what can be done with such a list. */
export function PeopleList({ search, place }: PeopleListProps) {
  const { communityId, gridId, q, filter, change, take, settle } = search;
  const words = useRegistryWords(communityId);
  const [doing, setDoing] = useState<Doing | null>(null);
  const mayExport = useMay('registry.export');
  const kept = { ...filter, ...(gridId ? { gridId } : {}), ...(q ? { q } : {}) };
  const query = { communityId, ...kept };
  const count = useQuery(residentSearchApi.countResidents, { query });
  const conditions = conditionsOf(filter, words.names);
  const begin = (what: Doing) => {
    settle();
    setDoing(what);
  };
  const close = () => setDoing(null);
  const onFilter = (changed: PeopleFilter) => change({ filter: changed });
  const people = count.state === 'ready' ? `${countText(count.data.count)} 人` : null;
  const chosenLabels = filter.labels?.split(',') ?? [];
  return (
    <Slots>
      <View className="households__buttons">
        <Button id="people-filter" onPress={() => begin('filter')}>
          {conditions.length > 0 ? `筛选（${conditions.length}）` : '筛选'}
        </Button>
        <Button id="saved-filters" onPress={() => begin('saved')}>
          常用筛选
        </Button>
        {mayExport && (
          <Button id="export-list" onPress={() => begin('export')}>
            导出
          </Button>
        )}
      </View>
      <ConditionChips
        conditions={conditions.map(({ text, without }) => ({ text, onDrop: () => onFilter(without) }))}
      />
      <View className="secondary small">{people ? `共 ${people}` : ' '}</View>
      <PeopleFound key={JSON.stringify(query)} query={query} words={words.names} />
      <FilterSheet
        visible={doing === 'filter'}
        words={{
          ...words.labels,
          ...Object.fromEntries(chosenLabels.map((code) => [code, words.names[code] ?? code])),
        }}
        value={filter}
        onChange={onFilter}
        found={people ? `看这 ${people}` : '看结果'}
        onClose={close}
      />
      {doing === 'saved' && (
        <SavedFilterSheet
          kind="registry"
          communityId={communityId}
          kept={kept}
          present={`${place} · ${keptText(kept, words.names)}`}
          textOf={(one) => keptText(one, words.names)}
          example="独居老人"
          onChoose={({ q: typed = '', gridId: grid, ...chosen }) => {
            take({ text: typed, chosen: scopeKey(communityId, grid ?? null), filter: chosen });
            close();
          }}
          onClose={close}
        />
      )}
      {doing === 'export' && (
        <ExportSheet
          query={query}
          name={[place, ...conditions.map(({ text }) => text)].join('-')}
          found={people}
          onClose={close}
        />
      )}
    </Slots>
  );
}
