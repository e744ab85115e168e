import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import type { WorkScope } from '../../../services/work-scope.policy';
import { TemplateList } from './template-list';
import './index.scss';

/** Answers that are written once (答复模板): the community's, and one's own. */
export default function Manage() {
  const login = useLogin();
  return (
    <Page title="答复模板" wide login={login.gate}>
      <WorkGate
        permission="answerTemplate.use"
        icon="message"
        visitor={{ title: '工作人员登录后使用' }}
        closed={{ title: '答复模板只对社区工作人员开放' }}
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
      <TemplateList key={chosen} communityId={chosen} />
    </>
  );
}
