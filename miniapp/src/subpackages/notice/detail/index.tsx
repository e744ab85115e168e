import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { ApiError } from '../../../services/api-error';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useReadableNotice } from '../../../services/notice';
import { noticeIdOf } from '../../../services/notice-link';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { pages } from '../part/open-page';
import { shareCard } from '../part/share-card';
import { OwnView, PublicView } from './shown';

/** One notice, for whom it is for, or for anybody where it is open to all. */
export default function NoticeDetail() {
  const id = noticeIdOf(useRouter().params) ?? '';
  const session = useSession();
  const login = useLogin();
  const found = useReadableNotice(id);
  useShareAppMessage(() =>
    found.state === 'ready'
      ? shareCard(found.data.notice)
      : { title: '社区通知', path: pages.detail(id).slice(1) },
  );
  if (found.state === 'ready') {
    const { data } = found;
    if (data.kind === 'public') return <PublicView notice={data.notice} />;
    return <OwnView key={id} notice={data.notice} found={found} />;
  }
  const closed = found.state === 'error' && found.error instanceof ApiError && found.error.status === 404;
  return (
    <Page title="通知公告" login={login.gate}>
      {!id && <ErrorState text="没有找到这条通知，请从列表重新打开" />}
      {id && found.state === 'loading' && <Skeleton />}
      {found.state === 'error' && closed && !session && (
        <EmptyState
          icon="notice"
          title="登录后查看这条通知"
          hint="它只发给了一部分居民；已经撤回的通知，登录后可以看到原因"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
      {found.state === 'error' && !(closed && !session) && (
        <ErrorState
          text={closed ? '没有找到这条通知：它不是发给您的，或者已经撤回' : errorText(found.error)}
          requestId={requestIdOf(found.error)}
          onRetry={() => void found.reload()}
        />
      )}
    </Page>
  );
}
