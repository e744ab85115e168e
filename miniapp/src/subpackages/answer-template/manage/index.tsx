import { CommunityGate } from '../../../frame/community-gate';
import { Page } from '../../../frame/page';
import { useLogin } from '../../../services/use-login';
import { TemplateList } from './template-list';
import './index.scss';

/** Answers that are written once (答复模板): the community's, and one's own. */
export default function Manage() {
  const login = useLogin();
  return (
    <Page title="答复模板" wide login={login.gate}>
      <CommunityGate
        permission="answerTemplate.use"
        icon="message"
        visitor={{ title: '工作人员登录后使用' }}
        closed={{ title: '答复模板只对社区工作人员开放' }}
        onLogin={() => void login.require()}
      >
        {(communityId) => <TemplateList key={communityId} communityId={communityId} />}
      </CommunityGate>
    </Page>
  );
}
