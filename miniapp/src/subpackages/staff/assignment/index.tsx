import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Choice } from '../../../components/choice';
import { EmptyState } from '../../../components/empty-state';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import { scopeKey, scopeOf, type WorkScope } from '../../../services/work-scope.policy';
import { AssignmentList } from './assignment-list';
import { PlannedHandovers } from './planned-handovers';
import './index.scss';

/** Who serves a grid, and what can be done about that: appoint, stand in, end, hand over. */
export default function Assignment() {
  const login = useLogin();
  return (
    <Page title="任职安排" wide login={login.gate}>
      <WorkGate
        permission="gridAssignment.manage"
        icon="people"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '任职安排由社区管理员办理', hint: '谁负责哪个网格，可以在“组织架构”里看到' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const { communityId = '', gridId = '' } = useRouter().params;
  const groups = scopes.map((scope) => ({
    title: scope.communityName,
    options: scope.grids.map(({ id, name }) => ({ value: scopeKey(scope.communityId, id), text: name })),
  }));
  const options = groups.flatMap((group) => group.options);
  const asked = scopeKey(communityId, gridId);
  const [chosen, setChosen] = useState(
    (options.find(({ value }) => value === asked) ?? options[0])?.value ?? '/',
  );
  const [revision, setRevision] = useState(0);
  const scope = scopeOf(chosen);
  if (!scope.gridId) return <EmptyState icon="people" title="还没有网格" />;
  return (
    <Slots>
      <PlannedHandovers
        key={scope.communityId}
        communityId={scope.communityId}
        onCancelled={() => setRevision((count) => count + 1)}
      />
      <Choice label="网格" id="grid" groups={groups} value={chosen} onChange={setChosen} />
      <AssignmentList key={`${chosen} ${revision}`} communityId={scope.communityId} gridId={scope.gridId} />
    </Slots>
  );
}
