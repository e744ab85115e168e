import { useRouter } from '@tarojs/taro';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { useLogin } from '../../../services/use-login';
import { OwnCheckInList } from './own-list';

/** 签到: by the code on the screen, or by one's own that the organiser scans; and what became of it. */
export default function OwnCheckInPage() {
  const { activityId = '' } = useRouter().params;
  const login = useLogin();
  return (
    <Page title="签到" login={login.gate}>
      <OwnGate hint="登录后签到、看服务时长" onLogin={() => void login.require()}>
        {(accountId) => <OwnCheckInList key={accountId} accountId={accountId} activityId={activityId} />}
      </OwnGate>
    </Page>
  );
}
