import { messageApi } from '@linge/shared/message/message.api';
import type { MarkedRead, Message } from '@linge/shared/message/message.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { ListEnd } from '../../components/list-end';
import { Skeleton } from '../../components/skeleton';
import { Slots } from '../../components/slots';
import { messageGroupNames } from '../../format/message-group';
import { alertProps } from '../../platform/alert';
import { call } from '../../services/client';
import { errorText, requestIdOf } from '../../services/error-text';
import { pageOf } from '../../services/message-page';
import { refreshMe, useMe } from '../../services/session';
import { useAction } from '../../services/use-action';
import { usePagedList } from '../../services/use-paged-list';
import type { ShownGroup } from './group-bar';
import { MessageCell } from './message-cell';

const isUnreadNotice = ({ subject, readAt }: Message) => subject.type === 'notice' && readAt === null;

/** Who was reached with a notice is known from reading it, not from tidying up; and what the inbox shows says so. */
const heldText = (count: number) => `${count} 条通知要您打开确认`;
const putAwayText = '消息已清。通知要打开看过，才算您已知道';

/** The lines of one kind, or all of them, newest first. */
export function Inbox({ group }: { readonly group: ShownGroup }) {
  const all = group === 'all';
  const list = usePagedList(messageApi.list, { query: all ? {} : { group } });
  const total = useMe()?.unreadMessages ?? 0;
  const [marked, setMarked] = useState<MarkedRead | null>(null);
  const readAll = useAction(async () => {
    const notices = list.state === 'ready' && list.data.items.some(isUnreadNotice);
    const now = await (all ? call(messageApi.readAll) : call(messageApi.readGroup, { params: { group } }));
    await Promise.all([list.reload(), refreshMe()]);
    setMarked(now);
    if (now.held === 0 && notices) void Taro.showToast({ title: putAwayText, icon: 'none', duration: 3000 });
  });
  const opening = useAction(async ({ id, readAt }: Message, url: string) => {
    // not being able to mark it must not keep anybody from reading on
    if (!readAt) await call(messageApi.read, { params: { id } }).catch(() => undefined);
    await Taro.navigateTo({ url });
  });
  const reading = useAction(async ({ id }: Message) => {
    await call(messageApi.read, { params: { id } });
    await Promise.all([list.reload(), refreshMe()]);
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
  const { items, nextCursor } = list.data;
  if (items.length === 0) {
    return all ? (
      <EmptyState icon="message" title="还没有消息" hint="您反映的问题有了进展，会在这里告诉您" />
    ) : (
      <EmptyState icon="message" title={`还没有${messageGroupNames[group]}消息`} hint="点“全部”看别的消息" />
    );
  }
  // of one kind, what is shown says whether any is left; the rest of it is further down the list
  const unread = all ? total : items.filter(({ readAt }) => readAt === null).length;
  // as long as nothing was read or came since: all that is unread asks for more than a tap
  const held = marked && marked.held > 0 && marked.unread === total ? marked.held : null;
  return (
    <Slots>
      {unread > 0 && (
        <View className="row">
          <View className="grow secondary small" {...(held === null ? {} : alertProps)}>
            {held !== null && heldText(held)}
            {held === null && (all ? `${unread} 条未读` : `“${messageGroupNames[group]}”有未读消息`)}
          </View>
          {held === null && (
            <Button kind="text" id="read-all" busy={readAll.busy} onPress={readAll.run}>
              全部标为已读
            </Button>
          )}
        </View>
      )}
      <Card flush>
        {items.map((message) => {
          const url = pageOf(message);
          return (
            <MessageCell
              key={message.id}
              message={message}
              onOpen={url ? () => opening.run(message, url) : undefined}
              onRead={() => reading.run(message)}
            />
          );
        })}
      </Card>
      <ListEnd
        hasMore={nextCursor !== null}
        loading={list.loadingMore}
        problem={list.moreError ? errorText(list.moreError) : null}
        onMore={() => void list.more()}
      />
    </Slots>
  );
}
