import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import { scopeGroups, scopeOf, type ScopeKey, type WorkScope } from '../../../services/work-scope.policy';
import { CorrectionList } from './correction-list';

/** 信息更正: what residents ask to have put right. */
export default function CorrectionQueue() {
  const login = useLogin();
  return (
    <Page title="信息更正" login={login.gate}>
      <WorkGate
        permission="correction.decide"
        icon="list"
        visitor={{ title: '工作人员登录后使用', hint: '居民在“我的住户”里申请更正' }}
        closed={{ title: '只对负责这一网格的工作人员开放', hint: '居民在“我的住户”里申请更正' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Corrections scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

function Corrections({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const groups = scopeGroups(scopes);
  const [scope, setScope] = useState<ScopeKey>(groups[0]?.options[0]?.value ?? '/');
  return (
    <Slots>
      <Choice label="范围" id="scope" groups={groups} value={scope} onChange={setScope} />
      <CorrectionList key={scope} {...scopeOf(scope)} />
    </Slots>
  );
}
