import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import type { WorkScope } from '../../../services/work-scope.policy';
import { Chart } from './chart';
import './index.scss';

/** Who serves a community: committee, grids with their branches, units, Party groups. */
export default function Organisation() {
  const login = useLogin();
  return (
    <Page title="组织架构" wide login={login.gate}>
      <WorkGate
        permission="organisation.read"
        icon="people"
        visitor={{ title: '工作人员登录后使用', hint: '谁在为您服务，扫一扫门牌码就能看到' }}
        closed={{ title: '组织架构只对社区工作人员开放' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const options = scopes.map(({ communityId, communityName }) => ({
    value: communityId,
    text: communityName,
  }));
  const [chosen, setChosen] = useState(options[0]?.value ?? '');
  return (
    <>
      {options.length > 1 && (
        <Choice label="社区" id="community" groups={[{ options }]} value={chosen} onChange={setChosen} />
      )}
      <Chart key={chosen} communityId={chosen} />
    </>
  );
}
