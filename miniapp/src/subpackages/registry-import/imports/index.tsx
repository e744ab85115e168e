import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import { scopeGroups, scopeOf, type WorkScope } from '../../../services/work-scope.policy';
import { ImportList } from './import-list';
import { UploadCard } from './upload-card';
import './index.scss';

/** Workbooks into the registry: a template, a file, and what became of earlier ones. */
export default function Imports() {
  const login = useLogin();
  return (
    <Page title="Excel 导入" wide login={login.gate}>
      <WorkGate
        permission="registry.import"
        icon="list"
        visitor={{ title: '工作人员登录后使用' }}
        closed={{ title: '导入只对社区管理员和网格员开放' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const groups = scopeGroups(scopes);
  const [chosen, setChosen] = useState(groups[0]?.options[0]?.value ?? '/');
  const scope = scopeOf(chosen);
  return (
    <Slots>
      <Choice label="范围" id="scope" groups={groups} value={chosen} onChange={setChosen} />
      <UploadCard scope={scope} />
      <ImportList key={chosen} scope={scope} />
    </Slots>
  );
}
