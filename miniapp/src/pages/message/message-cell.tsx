import type { Message } from '@linge/shared/message/message.schema';
import { View } from '@tarojs/components';
import { Cell } from '../../components/cell';
import { StatusTag } from '../../components/status-tag';
import { timeText } from '../../format/day';

/** One message; unread is said in a word and shown in bold. */
export function MessageCell({ message, onOpen }: { readonly message: Message; readonly onOpen: () => void }) {
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
      onPress={onOpen}
    />
  );
}
