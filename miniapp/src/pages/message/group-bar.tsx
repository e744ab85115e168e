import { messageApi } from '@linge/shared/message/message.api';
import type { MessageGroup } from '@linge/shared/message/message-group';
import { useEffect, useRef } from 'react';
import { Segmented } from '../../components/segmented';
import { messageGroupNames, messageGroupsFor } from '../../format/message-group';
import { useMay, useMe, useUnitDelegate } from '../../services/session';
import { useQuery } from '../../services/use-query';

export type ShownGroup = MessageGroup | 'all';

interface GroupBarProps {
  readonly shown: ShownGroup;
  readonly onShow: (group: ShownGroup) => void;
}

/** All messages or one kind of them, each with how many are unread. */
export function GroupBar({ shown, onShow }: GroupBarProps) {
  const staff = useMay('complaint.queue');
  const delegate = useUnitDelegate();
  const counts = useUnreadByGroup();
  const options = messageGroupsFor(staff || delegate).map((group) => ({
    value: group,
    text: counted(messageGroupNames[group], counts.get(group) ?? 0),
  }));
  return (
    <Segmented
      look="chips"
      label="消息的种类"
      options={[{ value: 'all', text: '全部' }, ...options]}
      value={shown}
      onChange={onShow}
    />
  );
}

const counted = (name: string, unread: number) =>
  unread > 0 ? `${name} ${unread > 99 ? '99+' : unread}` : name;

/** Asked again whenever the number in all changes: something was read, or came. */
function useUnreadByGroup(): ReadonlyMap<MessageGroup, number> {
  const total = useMe()?.unreadMessages ?? null;
  const query = useQuery(messageApi.unread, {});
  const { reload } = query;
  const known = useRef(total);
  useEffect(() => {
    if (known.current !== null && known.current !== total) void reload();
    known.current = total;
  }, [total, reload]);
  return new Map(
    query.state === 'ready' ? query.data.groups.map(({ group, unread }) => [group, unread]) : [],
  );
}
