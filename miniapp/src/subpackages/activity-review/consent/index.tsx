import { useRouter } from '@tarojs/taro';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { useLogin } from '../../../services/use-login';
import { ConsentList } from './consent-list';

/** 照片里的我: pictures of activities that show me or my people, and what I say to each. */
export default function PictureConsents() {
  const { id } = useRouter().params;
  const login = useLogin();
  return (
    <Page title="照片里的我" login={login.gate}>
      <OwnGate hint="活动照片里有您，您同意了才公开" onLogin={() => void login.require()}>
        {(accountId) => <ConsentList key={accountId} activityId={id} />}
      </OwnGate>
    </Page>
  );
}
