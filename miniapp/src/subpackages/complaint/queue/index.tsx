import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { complaintStateTag } from '../../../format/complaint-state';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useMay, useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useWorkScopes } from '../../../services/work-scope';
import { scopeKey, scopeOf, type ScopeKey, type WorkScope } from '../../../services/work-scope.policy';
import { QueueList, type WaitingState } from './queue-list';
import './index.scss';

const tabs = (['submitted', 'accepted', 'resolved'] as const satisfies readonly WaitingState[]).map(
  (value) => ({ value, text: complaintStateTag[value].text }),
);

/** The workbench (工作台): what waits in my grids. */
export default function Queue() {
  const session = useSession();
  const login = useLogin();
  return (
    <Page title="工作台" wide login={login.gate}>
      {session ? (
        <Workbench key={session.account.id} />
      ) : (
        <EmptyState
          icon="list"
          title="工作人员登录后使用"
          hint="居民反映问题不需要工作台"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}

function Workbench() {
  const scopes = useWorkScopes('complaint.queue');
  const mayReadFigures = useMay('statistics.read');
  const mayPrint = useMay('door.print');
  if (scopes.state === 'loading') return <Skeleton />;
  if (scopes.state === 'error') {
    return (
      <ErrorState
        text={errorText(scopes.error)}
        requestId={requestIdOf(scopes.error)}
        onRetry={scopes.reload}
      />
    );
  }
  if (scopes.data.length === 0) {
    return (
      <EmptyState
        icon="list"
        title="工作台只对社区工作人员开放"
        hint="您反映的问题在“诉求”里，可以随时看进度"
      />
    );
  }
  return (
    <>
      {(mayReadFigures || mayPrint) && (
        <View className="queue-tools">
          {mayReadFigures && (
            <Button icon="chart" id="figures" onPress={() => open('/subpackages/statistic/figures/index')}>
              社区数据
            </Button>
          )}
          {mayPrint && (
            <Button icon="print" id="sheet" onPress={() => open('/subpackages/door/sheet/index')}>
              打印门牌码
            </Button>
          )}
        </View>
      )}
      <Waiting scopes={scopes.data} />
    </>
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

function open(url: string): void {
  void Taro.navigateTo({ url });
}
