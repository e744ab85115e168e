import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../frame/page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { AgreedSection } from './agreed-section';
import { PreferenceSection } from './preference-section';
import './index.scss';

/** 消息提醒: what WeChat may tell me, when not, and what I agreed to. */
export default function MessageSetting() {
  const session = useSession();
  const login = useLogin();
  return (
    <Page title="消息提醒" login={login.gate}>
      {session ? (
        <>
          <PreferenceSection key={session.account.id} />
          <AgreedSection key={`agreed ${session.account.id}`} />
        </>
      ) : (
        <EmptyState
          icon="message"
          title="登录后可以设置消息提醒"
          hint="哪些用微信提醒、晚上几点以后不打扰，都由您定"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}
