import type { QueueFilter } from '@linge/shared/complaint/complaint-list.schema';
import { typedNumber } from '@linge/shared/complaint/complaint-number';
import type { ComplaintLevel, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { ConditionChips } from '../../../components/condition-chips';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import { SavedFilterSheet } from '../../../frame/saved-filter-sheet';
import { complaintLevelText, complaintStateTag } from '../../../format/complaint-state';
import {
  isPlacedIn,
  placedIn,
  queueConditions,
  queueFilterText,
  queueStateText,
} from '../../../services/queue-filter';
import { useMay } from '../../../services/session';
import { scopeGroups, scopeOf, type ScopeKey, type WorkScope } from '../../../services/work-scope.policy';
import { BatchDispatch } from './batch-dispatch';
import { BatchResult } from './batch-result';
import { ExportSheet } from './export-sheet';
import { QueueFilterSheet } from './queue-filter-sheet';
import { QueueList } from './queue-list';
import type { Desk } from './use-desk';
import { useQueueNames } from './use-queue-names';

type Tab = 'submitted' | 'all' | 'resolved' | 'toVerify' | 'one';

const tabs: readonly { readonly value: Tab; readonly text: string }[] = [
  { value: 'submitted', text: complaintStateTag.submitted.text },
  { value: 'all', text: '待办' },
  { value: 'resolved', text: complaintStateTag.resolved.text },
  { value: 'toVerify', text: '待核查' },
  { value: 'one', text: '按状态' },
];

const states: readonly { readonly value: ComplaintState; readonly text: string }[] = [
  { value: 'dispatched', text: complaintStateTag.dispatched.text },
  { value: 'awaitingReporter', text: '等居民补充' },
  { value: 'suspended', text: complaintStateTag.suspended.text },
  { value: 'accepted', text: complaintStateTag.accepted.text },
  { value: 'inProgress', text: complaintStateTag.inProgress.text },
  { value: 'closed', text: complaintStateTag.closed.text },
  { value: 'withdrawn', text: complaintStateTag.withdrawn.text },
  { value: 'merged', text: complaintStateTag.merged.text },
  { value: 'rejected', text: complaintStateTag.rejected.text },
];

const everywhere: ScopeKey = '/';
type LevelChoice = ComplaintLevel | 'own';
const levels: readonly { readonly value: LevelChoice; readonly text: string }[] = [
  { value: 'own', text: '该我管的' },
  { value: 'grid', text: complaintLevelText.grid },
  { value: 'community', text: complaintLevelText.community },
  { value: 'town', text: complaintLevelText.town },
];

function tabOf({ state, toVerify }: QueueFilter): Tab {
  if (toVerify) return 'toVerify';
  if (state === undefined) return 'all';
  return state === 'submitted' || state === 'resolved' ? state : 'one';
}

interface WaitingProps {
  readonly scopes: readonly WorkScope[];
  readonly desk: Desk;
}

/** The queue with what it can be narrowed by, and what is done with several of it at once. */
export function Waiting({ scopes, desk }: WaitingProps) {
  const { filter, setFilter, q } = desk;
  const tab = tabOf(filter);
  const verifies = useMay('complaint.verify');
  const put = <Key extends keyof QueueFilter>(key: Key, chosen: QueueFilter[Key]) => {
    const { [key]: _before, ...rest } = filter;
    setFilter(chosen === undefined ? rest : { ...rest, [key]: chosen });
  };
  const chooseTab = (wanted: Tab) => {
    const { state: _before, toVerify: _either, ...rest } = filter;
    if (wanted === 'all') setFilter(rest);
    else if (wanted === 'toVerify') setFilter({ ...rest, toVerify: 'yes' });
    else setFilter({ ...rest, state: wanted === 'one' ? (states[0]?.value ?? 'dispatched') : wanted });
  };
  const severalGrids = scopes.flatMap((community) => community.grids).length > 1;
  const severalLevels = scopes.some(({ whole }) => whole);
  // where several are looked over, each of them as a whole, too
  const groups = [
    { title: '', options: [{ value: everywhere, text: '全部网格' }] },
    ...scopeGroups(scopes.map((scope) => ({ ...scope, whole: scope.whole && scopes.length > 1 }))),
  ];
  const chosen = groups
    .flatMap(({ options }) => options)
    .find(({ value }) => isPlacedIn(filter, scopeOf(value)));
  // what is of one community's own is offered where it is plain which one
  const only = scopes.length === 1 ? scopes[0]?.communityId : undefined;
  const communityId = chosen ? scopeOf(chosen.value).communityId : only;
  const names = useQueueNames(communityId ?? null, scopes);
  const kept: QueueFilter = { ...filter, ...(q ? { q } : {}) };
  const byNumber = tab === 'all' && typedNumber(q) !== undefined;
  const conditions = queueConditions(filter, names.all);
  return (
    <>
      <View className="queue-filter">
        <View className="queue-filter__state">
          <Segmented
            label="诉求状态"
            options={tabs.filter(({ value }) => verifies || value !== 'toVerify')}
            value={tab}
            onChange={chooseTab}
          />
        </View>
        {(severalLevels || severalGrids) && (
          <View className="queue-filter__choices">
            {severalLevels && (
              <Choice
                label="办理层级"
                id="level-filter"
                groups={[{ options: levels }]}
                value={filter.level ?? 'own'}
                onChange={(level) => put('level', level === 'own' ? undefined : level)}
              />
            )}
            {severalGrids && (
              <Choice
                label="网格"
                id="grid-filter"
                groups={groups}
                value={chosen?.value ?? everywhere}
                onChange={(scope) => {
                  const place = scope === everywhere ? null : scopeOf(scope);
                  setFilter(placedIn(filter, place, communityId, only));
                }}
              />
            )}
          </View>
        )}
        <View className="queue-filter__search">
          <TextField
            id="queue-search"
            label="内容、地点或编号"
            placeholder="找一件：如 井盖、3栋、48213"
            max={50}
            value={desk.text}
            onChange={desk.setText}
          />
        </View>
      </View>
      <View className="queue-export">
        <Button id="export-list" onPress={() => desk.open('export')}>
          导出 Excel
        </Button>
      </View>
      <View className="queue-found">
        {tab === 'one' && (
          <Segmented
            look="chips"
            label="具体状态"
            options={states}
            value={filter.state ?? null}
            onChange={(state) => put('state', state)}
          />
        )}
        <ConditionChips
          conditions={conditions.map(({ text, without }) => ({ text, onDrop: () => setFilter(without) }))}
        />
        {byNumber && <View className="secondary small">按编号找，已经办完、撤回、并案的也在内</View>}
        {/* of its own, so that another list sends nothing of the page around it */}
        <View>
          <QueueList
            key={JSON.stringify([kept, desk.turn])}
            desk={desk}
            query={kept}
            narrowed={conditions.length > 0 || q !== ''}
            severalGrids={severalGrids && filter.gridId === undefined}
            severalLevels={severalLevels}
          />
        </View>
      </View>
      <View className="queue-sheets">
        <QueueFilterSheet
          visible={desk.sheet === 'filter'}
          names={communityId ? names : null}
          value={filter}
          onChange={setFilter}
          onClose={desk.close}
        />
        {desk.sheet === 'saved' && (
          <SavedFilterSheet
            kind="queue"
            communityId={communityId ?? scopes[0]?.communityId ?? ''}
            kept={kept}
            present={queueFilterText(kept, names.all)}
            textOf={(one) => queueFilterText(one, names.all)}
            example="垃圾超期"
            onChoose={desk.take}
            onClose={desk.close}
          />
        )}
        {desk.sheet === 'export' && (
          <ExportSheet
            filter={kept}
            state={queueStateText(filter) ?? null}
            where={[
              chosen?.text ?? '全部网格',
              ...(filter.level ? [complaintLevelText[filter.level]] : []),
              ...conditions.map(({ text }) => text),
              ...(q ? [`“${q}”`] : []),
            ]}
            onClose={desk.close}
          />
        )}
        {desk.sheet === 'dispatch' && <BatchDispatch desk={desk} />}
        {desk.outcome && <BatchResult outcome={desk.outcome} onClose={desk.forgetOutcome} />}
      </View>
    </>
  );
}
