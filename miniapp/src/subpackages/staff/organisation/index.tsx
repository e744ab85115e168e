import { CommunityChoice } from '../../../frame/community-choice';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
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
        {(scopes) => (
          <CommunityChoice scopes={scopes}>
            {(communityId) => <Chart key={communityId} communityId={communityId} />}
          </CommunityChoice>
        )}
      </WorkGate>
    </Page>
  );
}
