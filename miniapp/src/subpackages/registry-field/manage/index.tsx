import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Segmented } from '../../../components/segmented';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import type { WorkScope } from '../../../services/work-scope.policy';
import { FieldList } from './field-list';
import { LabelList } from './label-list';
import './index.scss';

/** The community's own words for its registry: labels, and fields beyond the ledger's. */
export default function Manage() {
  const login = useLogin();
  return (
    <Page title="标签和项目" wide login={login.gate}>
      <WorkGate
        permission="registryField.manage"
        icon="gear"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '标签和项目由社区管理员设置' }}
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
  const [what, setWhat] = useState<'label' | 'field'>('label');
  return (
    <>
      {options.length > 1 && (
        <Choice label="社区" id="community" groups={[{ options }]} value={chosen} onChange={setChosen} />
      )}
      <Segmented
        label="标签或项目"
        options={[
          { value: 'label', text: '标签' },
          { value: 'field', text: '自定义项目' },
        ]}
        value={what}
        onChange={setWhat}
      />
      {what === 'label' ? (
        <LabelList key={chosen} communityId={chosen} />
      ) : (
        <FieldList key={chosen} communityId={chosen} />
      )}
    </>
  );
}
