import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Slots } from '../../../components/slots';
import { noteText } from '../../../format/check-in';
import { alertProps } from '../../../platform/alert';
import { sendMarks } from '../../../services/check-in-outbox';
import { codeText } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { useRested } from '../../../services/use-rested';
import type { Marking } from './use-marking';

interface UnsentProps {
  readonly marking: Marking;
  readonly stale: boolean;
}

/** What waits for the network, what did not come out as it was said, and that the list may be old. */
export function Unsent({ marking, stale }: UnsentProps) {
  // with a network it is gone before anybody could read it
  const waiting = Number(useRested(String(marking.waiting)));
  const sending = useAction(async () => {
    if (!(await sendMarks())) void Taro.showToast({ title: '还是没有网络，先存着', icon: 'none' });
  });
  return (
    <Slots>
      {waiting > 0 && marking.waiting > 0 && (
        <View className="check-in-told">
          <View className="strong">{`待发送 ${marking.waiting} 条`}</View>
          <View>存在这台设备上，有网了自动发送，只算一次</View>
          <View className="check-in-buttons">
            <Button id="send-marks" busy={sending.busy} onPress={sending.run}>
              现在发送
            </Button>
          </View>
        </View>
      )}
      {stale && waiting === 0 && (
        <View className="secondary small">没有网络，下面是上次存下的名单，照常可以记</View>
      )}
      {marking.notes.length > 0 && (
        <View className="check-in-told check-in-told--wrong" {...alertProps}>
          {marking.notes.map(({ id, name, kind, code, attendance }) => (
            <View key={id}>{noteText({ name, kind, attendance, why: code && codeText(code) })}</View>
          ))}
          <View className="check-in-buttons">
            <Button id="forget-notes" onPress={marking.forgetNotes}>
              知道了
            </Button>
          </View>
        </View>
      )}
    </Slots>
  );
}
