import { Page } from '../../../frame/page';
import { OwnGate } from '../../../frame/own-gate';
import { useLogin } from '../../../services/use-login';
import { Deletion } from './deletion';

/** 注销账号: what goes, what stays, what stands in the way; and the button. */
export default function DeletePage() {
  const login = useLogin();
  return (
    <Page title="注销账号" login={login.gate}>
      <OwnGate hint="登录后才能注销自己的账号" onLogin={() => void login.require()}>
        {(accountId) => <Deletion key={accountId} />}
      </OwnGate>
    </Page>
  );
}
