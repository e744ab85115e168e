import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import type { WorkScope } from '../../../services/work-scope.policy';
import { RecipientSetting } from './recipient-setting';

/** 举报受理人: whom the community names to take in reports about those who serve it. */
export default function SettingPage() {
  const login = useLogin();
  return (
    <Page title="举报受理人" login={login.gate}>
      <WorkGate
        permission="cadreReport.manage"
        icon="shield"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '举报受理人由社区管理员指定' }}
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
      <RecipientSetting key={chosen} communityId={chosen} />
    </>
  );
}
