import { messageApi } from '@linge/shared/message/message.api';
import type { Message } from '@linge/shared/message/message.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { ListEnd } from '../../components/list-end';
import { Skeleton } from '../../components/skeleton';
import { Page } from '../../frame/page';
import { call } from '../../services/client';
import { errorText, requestIdOf } from '../../services/error-text';
import { refreshMe, useMe, useSession } from '../../services/session';
import { useAction } from '../../services/use-action';
import { useLogin } from '../../services/use-login';
import { usePagedList } from '../../services/use-paged-list';
import { MessageCell } from './message-cell';
import { pageOf } from './message-page';

/** 消息: my inbox. */
export default function MessagePage() {
  const session = useSession();
  const login = useLogin();
  return (
    <Page title="消息" tab="message" login={login.gate}>
      {session ? (
        <Inbox key={session.account.id} />
      ) : (
        <EmptyState
          icon="message"
          title="登录后才能收到消息"
          hint="诉求有了进展，会在这里告诉您"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}

function Inbox() {
  const list = usePagedList(messageApi.list, { query: {} });
  const unread = useMe()?.unreadMessages ?? 0;
  const readAll = useAction(async () => {
    await call(messageApi.readAll);
    await Promise.all([list.reload(), refreshMe()]);
  });
  const opening = useAction(async (message: Message) => {
    // not being able to mark it must not keep anybody from reading on
    if (!message.readAt) await call(messageApi.read, { params: { id: message.id } }).catch(() => undefined);
    await Taro.navigateTo({ url: pageOf(message) });
  });

  if (list.state === 'loading') return <Skeleton />;
  if (list.state === 'error') {
    return (
      <ErrorState
        text={errorText(list.error)}
        requestId={requestIdOf(list.error)}
        onRetry={() => void list.reload()}
      />
    );
  }
  if (list.data.items.length === 0) {
    return <EmptyState icon="message" title="还没有消息" hint="您反映的问题有了进展，会在这里告诉您" />;
  }
  return (
    <>
      {unread > 0 && (
        <View className="row">
          <View className="grow secondary small">{unread} 条未读</View>
          <Button kind="text" id="read-all" busy={readAll.busy} onPress={readAll.run}>
            全部标为已读
          </Button>
        </View>
      )}
      <Card flush>
        {list.data.items.map((message) => (
          <MessageCell key={message.id} message={message} onOpen={() => opening.run(message)} />
        ))}
      </Card>
      <ListEnd
        hasMore={list.data.nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </>
  );
}
