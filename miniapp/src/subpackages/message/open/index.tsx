import { messageApi } from '@linge/shared/message/message.api';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { call } from '../../../services/client';
import { errorText, requestIdOf } from '../../../services/error-text';
import { pageOf } from '../../../services/message-page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useFailure } from './use-failure';

/** Where a message of WeChat's leads: marks the line of the inbox as read and goes on to what it is about. */
export default function OpenMessage() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  return (
    <Page title="消息" login={login.gate}>
      {session && id ? (
        <Opening key={session.account.id} id={id} />
      ) : (
        <EmptyState
          icon="message"
          title="登录后看这条消息"
          hint="只有收到它的人能看到"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}

function Opening({ id }: { readonly id: string }) {
  const { failure, attempt, failed, again } = useFailure();
  useEffect(() => {
    call(messageApi.read, { params: { id } })
      .then((message) => {
        const url = pageOf(message);
        return url ? Taro.redirectTo({ url }) : Taro.switchTab({ url: '/pages/message/index' });
      })
      .catch(failed);
  }, [id, attempt, failed]);
  if (failure === null) return <Skeleton />;
  return <ErrorState text={errorText(failure)} requestId={requestIdOf(failure)} onRetry={again} />;
}
