import type { OrganisationGrid } from '@linge/shared/staff/organisation.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { openAssignments } from '../part/open-page';
import { People } from './people';

interface GridCardProps {
  readonly grid: OrganisationGrid;
  readonly communityId: string;
  /** With room for all, everything is open. */
  readonly wide: boolean;
  readonly mayManage: boolean;
}

/** A grid with its branch: closed on a phone until it is tapped. */
export function GridCard({ grid, communityId, wide, mayManage }: GridCardProps) {
  const [opened, setOpened] = useState(false);
  const open = wide || opened;
  const workers = grid.people.filter(({ role }) => role === 'gridWorker').map(({ name }) => name);
  const worker = workers.length > 0 ? `网格员 ${workers.join('、')}` : '网格员空缺';
  const line = [grid.branchName, worker].filter(Boolean).join(' · ');
  const head = (
    <View className="grow">
      <Heading level={3}>{grid.name}</Heading>
      <View className="secondary small">{line}</View>
    </View>
  );
  return (
    <Card flush>
      {wide ? (
        <View className="organisation__head">{head}</View>
      ) : (
        <Pressable
          className="organisation__head"
          label={`${grid.name} ${line}，点按${open ? '收起' : '展开'}`}
          onPress={() => setOpened(!opened)}
        >
          {head}
          <Icon name="next" className={`organisation__arrow ${open ? 'organisation__arrow--open' : ''}`} />
        </Pressable>
      )}
      {open && (
        <View className="organisation__inside">
          <People people={grid.people} />
          {grid.microGrids.map((microGrid) => (
            <View key={microGrid.id} className="organisation__part">
              <View className="secondary small">{microGrid.name}</View>
              {microGrid.people.length > 0 ? (
                <People people={microGrid.people} />
              ) : (
                <View className="secondary small">微网格长空缺</View>
              )}
            </View>
          ))}
          {grid.partyGroups.length > 0 && (
            <View className="organisation__part">
              <View className="secondary small">党小组</View>
              {grid.partyGroups.map(({ id, name, seat }) => (
                <View key={id}>
                  {name}
                  {seat && <View className="secondary small place">{seat}</View>}
                </View>
              ))}
            </View>
          )}
          {mayManage && (
            <Button label={`${grid.name}的任职安排`} onPress={() => openAssignments(communityId, grid.id)}>
              任职安排
            </Button>
          )}
        </View>
      )}
    </Card>
  );
}
