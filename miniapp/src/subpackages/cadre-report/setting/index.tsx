import { CommunityGate } from '../../../frame/community-gate';
import { Page } from '../../../frame/page';
import { useLogin } from '../../../services/use-login';
import { RecipientSetting } from './recipient-setting';

/** 举报受理人: whom the community names to take in reports about those who serve it. */
export default function SettingPage() {
  const login = useLogin();
  return (
    <Page title="举报受理人" login={login.gate}>
      <CommunityGate
        permission="cadreReport.manage"
        icon="shield"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '举报受理人由社区管理员指定' }}
        onLogin={() => void login.require()}
      >
        {(communityId) => <RecipientSetting key={communityId} communityId={communityId} />}
      </CommunityGate>
    </Page>
  );
}
