import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import type { HelpPhase } from '@linge/shared/help-request/help-request.schema';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { EmptyState } from '../../../components/empty-state';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { PagedItems } from '../../../frame/paged-items';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import { usePagedList } from '../../../services/use-paged-list';
import { scopeGroups, scopeOf, type ScopeKey, type WorkScope } from '../../../services/work-scope.policy';
import { HelpRow } from '../part/help-row';

const phases: readonly { readonly value: HelpPhase; readonly text: string }[] = [
  { value: 'worker', text: '等我处理' },
  { value: 'going', text: '进行中' },
  { value: 'over', text: '已结束' },
];

/** 邻里互助, for the staff of an area: what waits for them, what goes on, what is over. */
export default function HelpWork() {
  const login = useLogin();
  return (
    <Page title="邻里互助" login={login.gate}>
      <WorkGate
        permission="helpRequest.keep"
        icon="people"
        visitor={{ title: '工作人员登录后使用', hint: '居民求助不需要工作台' }}
        closed={{ title: '只对负责这一网格的工作人员开放', hint: '您的求助在“邻里互助”里' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Requests scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

function Requests({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const groups = scopeGroups(scopes);
  const [scope, setScope] = useState<ScopeKey>(groups[0]?.options[0]?.value ?? '/');
  const [phase, setPhase] = useState<HelpPhase>('worker');
  return (
    <Slots>
      <Choice label="范围" groups={groups} value={scope} onChange={setScope} />
      <Segmented label="哪些求助" options={phases} value={phase} onChange={setPhase} />
      <PhaseList key={`${scope} ${phase}`} scope={scope} phase={phase} />
    </Slots>
  );
}

function PhaseList({ scope, phase }: { readonly scope: ScopeKey; readonly phase: HelpPhase }) {
  const { communityId, gridId } = scopeOf(scope);
  const list = usePagedList(helpRequestApi.listDesk, {
    query: { communityId, phase, ...(gridId ? { gridId } : {}) },
  });
  const hint = '在居民的台账里点“替居民求助”，可以替老人发';
  const title = phase === 'worker' ? '没有等您处理的' : '这里还没有求助';
  return (
    <PagedItems list={list} empty={<EmptyState icon="check" title={title} hint={hint} />}>
      {(items) => (
        <Card flush>
          {items.map((item) => (
            <HelpRow key={item.id} item={item} withState />
          ))}
        </Card>
      )}
    </PagedItems>
  );
}
