import { useState } from 'react';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { CommunityGate } from '../../../frame/community-gate';
import { useLogin } from '../../../services/use-login';
import { FieldList } from './field-list';
import { LabelList } from './label-list';
import './index.scss';

/** The community's own words for its registry: labels, and fields beyond the ledger's. */
export default function Manage() {
  const login = useLogin();
  return (
    <Page title="标签和项目" wide login={login.gate}>
      <CommunityGate
        permission="registryField.manage"
        icon="gear"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '标签和项目由社区管理员设置' }}
        onLogin={() => void login.require()}
      >
        {(communityId) => <Words key={communityId} communityId={communityId} />}
      </CommunityGate>
    </Page>
  );
}

function Words({ communityId }: { readonly communityId: string }) {
  const [what, setWhat] = useState<'label' | 'field'>('label');
  return (
    <Slots>
      <Segmented
        label="标签或项目"
        options={[
          { value: 'label', text: '标签' },
          { value: 'field', text: '自定义项目' },
        ]}
        value={what}
        onChange={setWhat}
      />
      {what === 'label' ? <LabelList communityId={communityId} /> : <FieldList communityId={communityId} />}
    </Slots>
  );
}
