import { useRouter } from '@tarojs/taro';
import { ErrorState } from '../../../components/error-state';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { claimIn } from '../../../services/check-in-claim';
import { useLogin } from '../../../services/use-login';
import { Scanned } from './scanned';

/** What the code on the organiser's screen opens: it checks in whoever scanned it. */
export default function ScanPage() {
  const params = useRouter().params;
  const claim = claimIn(params);
  const login = useLogin();
  return (
    <Page title="扫码签到" login={login.gate}>
      {claim ? (
        <OwnGate hint="登录后签到" onLogin={() => void login.require()}>
          {(accountId) => (
            <Scanned
              key={accountId}
              accountId={accountId}
              claim={claim}
              kind={params.kind === 'go' ? 'go' : 'come'}
              signUpId={params.signUpId ?? null}
            />
          )}
        </OwnGate>
      ) : (
        <ErrorState text="这不是签到码，请扫组织者大屏幕上的二维码" />
      )}
    </Page>
  );
}
