import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import type { WorkScope } from '../../../services/work-scope.policy';
import { CategoryTree } from './category-tree';
import './index.scss';

/** 诉求类别: what residents can report, and how each is dealt with. */
export default function Categories() {
  const login = useLogin();
  return (
    <Page title="诉求类别" wide login={login.gate}>
      <WorkGate
        permission="complaintCategory.manage"
        icon="gear"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '诉求类别由社区管理员设置' }}
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
      <CategoryTree key={chosen} communityId={chosen} />
    </>
  );
}
