import type { ComplaintLevel } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Segmented } from '../../../components/segmented';
import { complaintLevelText, complaintStateTag } from '../../../format/complaint-state';
import { scopeKey, scopeOf, type ScopeKey, type WorkScope } from '../../../services/work-scope.policy';
import { ExportButton } from './export-button';
import { QueueList, type QueueState } from './queue-list';

type Tab = Extract<QueueState, 'submitted' | 'all' | 'resolved'> | 'one';
type OneState = Exclude<QueueState, Exclude<Tab, 'one'>>;

const tabs: readonly { readonly value: Tab; readonly text: string }[] = [
  { value: 'submitted', text: complaintStateTag.submitted.text },
  { value: 'all', text: '待办' },
  { value: 'resolved', text: complaintStateTag.resolved.text },
  { value: 'one', text: '按状态' },
];

const states: readonly { readonly value: OneState; readonly text: string }[] = [
  { value: 'dispatched', text: complaintStateTag.dispatched.text },
  { value: 'awaitingReporter', text: '等居民补充' },
  { value: 'suspended', text: complaintStateTag.suspended.text },
  { value: 'accepted', text: complaintStateTag.accepted.text },
  { value: 'inProgress', text: complaintStateTag.inProgress.text },
];

const everywhere: ScopeKey = '/';
type LevelChoice = ComplaintLevel | 'own';
const levels: readonly { readonly value: LevelChoice; readonly text: string }[] = [
  { value: 'own', text: '该我管的' },
  { value: 'grid', text: complaintLevelText.grid },
  { value: 'community', text: complaintLevelText.community },
  { value: 'town', text: complaintLevelText.town },
];

/** The queue with what it can be narrowed by: state, grid, and the level for those who look over several. */
export function Waiting({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const [tab, setTab] = useState<Tab>('submitted');
  const [one, setOne] = useState<OneState>('dispatched');
  const [level, setLevel] = useState<LevelChoice>('own');
  const [scope, setScope] = useState<ScopeKey>(everywhere);
  const state = tab === 'one' ? one : tab;
  const severalGrids = scopes.flatMap((community) => community.grids).length > 1;
  const severalLevels = scopes.some(({ whole }) => whole);
  const { gridId } = scopeOf(scope);
  const groups = [
    { title: '', options: [{ value: everywhere, text: '全部网格' }] },
    ...scopes.map(({ communityId, communityName, grids: own }) => ({
      title: communityName,
      options: own.map(({ id, name }) => ({ value: scopeKey(communityId, id), text: name })),
    })),
  ];
  return (
    <>
      <View className="queue-filter">
        <View className="queue-filter__state">
          <Segmented label="诉求状态" options={tabs} value={tab} onChange={setTab} />
        </View>
        {(severalLevels || severalGrids) && (
          <View className="queue-filter__choices">
            {severalLevels && (
              <Choice
                label="办理层级"
                id="level-filter"
                groups={[{ options: levels }]}
                value={level}
                onChange={setLevel}
              />
            )}
            {severalGrids && (
              <Choice label="网格" id="grid-filter" groups={groups} value={scope} onChange={setScope} />
            )}
          </View>
        )}
      </View>
      <ExportButton
        filter={{
          ...(state === 'all' ? {} : { state }),
          ...(gridId ? { gridId } : {}),
          ...(level === 'own' ? {} : { level }),
        }}
        where={[
          groups.flatMap(({ options }) => options).find(({ value }) => value === scope)?.text ?? '',
          ...(level === 'own' ? [] : [complaintLevelText[level]]),
        ]}
      />
      {tab === 'one' && (
        <Segmented look="chips" label="具体状态" options={states} value={one} onChange={setOne} />
      )}
      <QueueList
        key={`${state} ${scope} ${level}`}
        state={state}
        gridId={gridId}
        level={level === 'own' ? null : level}
        severalGrids={severalGrids}
        severalLevels={severalLevels}
      />
    </>
  );
}
