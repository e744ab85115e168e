import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import { scopeGroups, scopeOf, type ScopeKey, type WorkScope } from '../../../services/work-scope.policy';
import { CaseList } from './case-list';

/** 住户绑定: residents who say that they live here, and wait for an answer. */
export default function HouseholdTieQueue() {
  const login = useLogin();
  return (
    <Page title="住户绑定" login={login.gate}>
      <WorkGate
        permission="householdTie.decide"
        icon="home"
        visitor={{ title: '工作人员登录后使用', hint: '居民在“我的”里绑定自己的住户' }}
        closed={{ title: '只对负责这一网格的工作人员开放', hint: '居民在“我的”里绑定自己的住户' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Cases scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

function Cases({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const groups = scopeGroups(scopes);
  const [scope, setScope] = useState<ScopeKey>(groups[0]?.options[0]?.value ?? '/');
  return (
    <Slots>
      <Choice label="范围" id="scope" groups={groups} value={scope} onChange={setScope} />
      <CaseList key={scope} {...scopeOf(scope)} />
    </Slots>
  );
}
