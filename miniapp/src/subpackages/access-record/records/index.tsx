import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import type { WorkScope } from '../../../services/work-scope.policy';
import { RecordList } from './record-list';
import './index.scss';

/** Who was shown, or dialled, whose number, when and what for. */
export default function Records() {
  const login = useLogin();
  return (
    <Page title="号码查看记录" wide login={login.gate}>
      <WorkGate
        permission="accessRecord.read"
        icon="shield"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '号码查看记录只对社区管理员开放' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const { communityId, residentId } = useRouter().params;
  const options = scopes.map((scope) => ({ value: scope.communityId, text: scope.communityName }));
  const asked = options.find(({ value }) => value === communityId) ?? options[0];
  const [chosen, setChosen] = useState(asked?.value ?? '');
  return (
    <Slots>
      {options.length > 1 && (
        <Choice label="社区" id="community" groups={[{ options }]} value={chosen} onChange={setChosen} />
      )}
      <RecordList key={chosen} communityId={chosen} residentId={residentId ?? null} />
    </Slots>
  );
}
