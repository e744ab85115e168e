import { CommunityGate } from '../../../frame/community-gate';
import { Page } from '../../../frame/page';
import { useLogin } from '../../../services/use-login';
import { CategoryTree } from './category-tree';
import './index.scss';

/** 诉求类别: what residents can report, and how each is dealt with. */
export default function Categories() {
  const login = useLogin();
  return (
    <Page title="诉求类别" wide login={login.gate}>
      <CommunityGate
        permission="complaintCategory.manage"
        icon="gear"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '诉求类别由社区管理员设置' }}
        onLogin={() => void login.require()}
      >
        {(communityId) => <CategoryTree key={communityId} communityId={communityId} />}
      </CommunityGate>
    </Page>
  );
}
