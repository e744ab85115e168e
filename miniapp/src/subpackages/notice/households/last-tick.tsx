import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { doorText, howText } from '../../../format/notice-reach';
import { alertProps } from '../../../platform/alert';
import type { QueuedTick } from '../../../services/notice-telling.policy';

interface LastTickProps {
  readonly tick: QueuedTick;
  readonly address: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What was ticked off last, to be taken back; it stays until the next one, however slowly somebody reads. */
export function LastTick({ tick, address, onUndo, onClose }: LastTickProps) {
  return (
    <View className="last-tick" {...alertProps}>
      <View className="last-tick__text">{`${doorText(address)}：${howText(tick.how)}`}</View>
      <Button id="undo" kind="text" onPress={onUndo}>
        撤销
      </Button>
      <Pressable className="last-tick__close" label="知道了" onPress={onClose}>
        <Icon name="close" />
      </Pressable>
    </View>
  );
}
