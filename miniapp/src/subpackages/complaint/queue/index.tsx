import { View } from '@tarojs/components';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Segmented } from '../../../components/segmented';
import { complaintStateTag } from '../../../format/complaint-state';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import { scopeKey, scopeOf, type ScopeKey, type WorkScope } from '../../../services/work-scope.policy';
import { QueueList, type WaitingState } from './queue-list';
import { Tools } from './tools';
import './index.scss';

const tabs = (['submitted', 'accepted', 'resolved'] as const satisfies readonly WaitingState[]).map(
  (value) => ({ value, text: complaintStateTag[value].text }),
);

/** The workbench (工作台): what waits in my grids. */
export default function Queue() {
  const login = useLogin();
  return (
    <Page title="工作台" wide login={login.gate}>
      <WorkGate
        permission="complaint.queue"
        icon="list"
        visitor={{ title: '工作人员登录后使用', hint: '居民反映问题不需要工作台' }}
        closed={{
          title: '工作台只对社区工作人员开放',
          hint: '您反映的问题在“诉求”里，可以随时看进度',
        }}
        onLogin={() => void login.require()}
      >
        {(scopes) => (
          <>
            <Tools />
            <Waiting scopes={scopes} />
          </>
        )}
      </WorkGate>
    </Page>
  );
}

const everywhere: ScopeKey = '/';

function Waiting({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const [state, setState] = useState<WaitingState>('submitted');
  const [scope, setScope] = useState<ScopeKey>(everywhere);
  const grids = scopes.flatMap((community) => community.grids);
  const severalGrids = grids.length > 1;
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
          <Segmented label="诉求状态" options={tabs} value={state} onChange={setState} />
        </View>
        {severalGrids && (
          <Choice label="网格" id="grid-filter" groups={groups} value={scope} onChange={setScope} />
        )}
      </View>
      <QueueList
        key={`${state} ${scope}`}
        state={state}
        gridId={scopeOf(scope).gridId}
        severalGrids={severalGrids}
      />
    </>
  );
}
