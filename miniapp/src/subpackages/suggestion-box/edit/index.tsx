import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { ChangeBox } from './change-box';
import { NewBox } from './new-box';

/** Puts up a box, or changes one. */
export default function EditBox() {
  const { id = '', communityId = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Existing key={session.account.id} id={id} />;
  return (
    <Page title="意见箱" login={login.gate}>
      <WorkGate
        permission="suggestionBox.manage"
        icon="message"
        visitor={{ title: '社区管理员登录后使用' }}
        closed={{ title: '意见箱由社区管理员设置' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => {
          const scope = scopes.find((one) => one.communityId === communityId) ?? scopes[0];
          if (!scope) return <EmptyState icon="message" title="意见箱由社区管理员设置" />;
          return <NewBox communityId={scope.communityId} />;
        }}
      </WorkGate>
    </Page>
  );
}

function Existing({ id }: { readonly id: string }) {
  const query = useQuery(suggestionBoxApi.get, { params: { id } });
  return (
    <LoadedPage title="修改意见箱" query={query}>
      {(box) => <ChangeBox box={box} onOutdated={query.reload} />}
    </LoadedPage>
  );
}
