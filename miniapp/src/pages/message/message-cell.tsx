import type { Message } from '@linge/shared/message/message.schema';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Cell } from '../../components/cell';
import { StatusTag } from '../../components/status-tag';
import { timeText } from '../../format/day';

interface MessageCellProps {
  readonly message: Message;
  /** Left out where the message says all that there is. */
  readonly onOpen?: (() => void) | undefined;
  readonly onRead: () => void;
}

/** One message; unread is said in a word and shown in bold. What opens nothing looks it, and is put away by its button. */
export function MessageCell({ message, onOpen, onRead }: MessageCellProps) {
  const time = timeText(message.createdAt);
  const unread = message.readAt === null;
  return (
    <Cell
      title={<View className={unread ? 'strong' : ''}>{message.title}</View>}
      detail={
        <>
          <View>{message.body}</View>
          <View className="row">
            <View className="note">{time}</View>
            {unread && (
              <StatusTag tone="accent" icon="message">
                未读
              </StatusTag>
            )}
          </View>
        </>
      }
      aside={
        !onOpen &&
        unread && (
          <Button kind="text" label={`知道了：${message.title}`} onPress={onRead}>
            知道了
          </Button>
        )
      }
      {...(onOpen ? { onPress: onOpen } : {})}
    />
  );
}
