import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { AudienceGrid, NamedPlace, NoticeSender } from '@linge/shared/notice/notice-audience.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { CheckChips } from '../../../components/check-chips';
import { FormField } from '../../../components/form-field';
import { errorText } from '../../../services/error-text';
import type { DraftAudience } from '../../../services/notice-draft.policy';
import { useQuery } from '../../../services/use-query';

interface PlaceTreeProps {
  readonly sender: NoticeSender;
  readonly audience: DraftAudience;
  /** `inside`: places that the chosen one contains. */
  readonly onToggle: (place: NamedPlace, inside: readonly string[]) => void;
}

/** Places from the large to the small: communities, grids, and within one grid its micro-grids and buildings. */
export function PlaceTree({ sender, audience, onToggle }: PlaceTreeProps) {
  const { communities, grids } = sender;
  const alone = grids.length === 1 ? (grids[0]?.id ?? null) : null;
  const [open, setOpen] = useState<string | null>(alone);
  const chosen = audience.places.map(({ id }) => id);
  const several = new Set(grids.map(({ communityId }) => communityId)).size > 1;
  const nameOf = (grid: AudienceGrid) => {
    const community = communities.find(({ id }) => id === grid.communityId);
    return several && community ? `${community.name} ${grid.name}` : grid.name;
  };
  const insideOf = (grid: AudienceGrid) => grid.microGrids.map(({ id }) => id);
  return (
    <View className="place-tree">
      {communities.length > 0 && (
        <CheckChips
          label="整个社区"
          options={communities.map(({ id, name }) => ({ value: id, text: `${name}全部` }))}
          chosen={chosen}
          onToggle={(id) => {
            const community = communities.find((one) => one.id === id);
            const within = grids.filter(({ communityId }) => communityId === id);
            if (!community) return;
            onToggle(
              { kind: 'community', id, name: community.name },
              within.flatMap((grid) => [grid.id, ...insideOf(grid)]),
            );
          }}
        />
      )}
      {grids
        .filter(({ communityId }) => !chosen.includes(communityId))
        .map((grid) => (
          <View key={grid.id}>
            <View className="place-tree__row">
              <View className="place-tree__name">
                {sender.wholeGrids ? (
                  <CheckChips
                    label={`整个${nameOf(grid)}`}
                    options={[{ value: grid.id, text: nameOf(grid) }]}
                    chosen={chosen}
                    onToggle={(id) => onToggle({ kind: 'grid', id, name: nameOf(grid) }, insideOf(grid))}
                  />
                ) : (
                  nameOf(grid)
                )}
              </View>
              {!chosen.includes(grid.id) && (
                <Button
                  kind="text"
                  label={open === grid.id ? `收起${nameOf(grid)}` : `选一部分：${nameOf(grid)}`}
                  onPress={() => setOpen(open === grid.id ? null : grid.id)}
                >
                  {open === grid.id ? '收起' : '选一部分'}
                </Button>
              )}
            </View>
            {open === grid.id && !chosen.includes(grid.id) && (
              <GridInside grid={grid} name={nameOf(grid)} chosen={chosen} onToggle={onToggle} />
            )}
          </View>
        ))}
    </View>
  );
}

interface GridInsideProps {
  readonly grid: AudienceGrid;
  readonly name: string;
  readonly chosen: readonly string[];
  readonly onToggle: PlaceTreeProps['onToggle'];
}

/** The micro-grids of a grid, and the buildings of those that are not chosen as a whole. */
function GridInside({ grid, name, chosen, onToggle }: GridInsideProps) {
  const buildings = useQuery(noticeDeskApi.listBuildings, { params: { id: grid.id } });
  const all = buildings.state === 'ready' ? buildings.data.items : [];
  const of = (microGridId: string) => all.filter((building) => building.microGridId === microGridId);
  const left = all.filter(({ microGridId }) => !chosen.includes(microGridId));
  return (
    <View className="place-tree__inside">
      {grid.microGrids.length > 0 && (
        <FormField label="微网格">
          <CheckChips
            label={`${name}的微网格`}
            options={grid.microGrids.map(({ id, name: text }) => ({ value: id, text }))}
            chosen={chosen}
            onToggle={(id) => {
              const found = grid.microGrids.find((one) => one.id === id);
              const place = { kind: 'microGrid' as const, id, name: `${name} ${found?.name ?? ''}` };
              onToggle(
                place,
                of(id).map((building) => building.id),
              );
            }}
          />
        </FormField>
      )}
      {buildings.state === 'loading' && <View className="secondary small">正在加载楼栋…</View>}
      {buildings.state === 'error' && (
        <View className="row">
          <View className="grow secondary small">楼栋没有加载出来：{errorText(buildings.error)}</View>
          <Button kind="text" onPress={() => void buildings.reload()}>
            再试一次
          </Button>
        </View>
      )}
      {left.length > 0 && (
        <FormField label="楼栋">
          <CheckChips
            label={`${name}的楼栋`}
            options={left.map(({ id, name: text }) => ({ value: id, text }))}
            chosen={chosen}
            onToggle={(id) => {
              const found = left.find((one) => one.id === id);
              onToggle({ kind: 'building', id, name: found?.name ?? '' }, []);
            }}
          />
        </FormField>
      )}
    </View>
  );
}
