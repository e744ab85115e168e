import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { Sheet } from '../../../components/sheet';
import { alertProps } from '../../../platform/alert';
import type { BatchOutcome } from '../../../services/complaint-batch.policy';
import { openComplaint } from './queue-item';

interface BatchResultProps {
  readonly outcome: BatchOutcome;
  readonly onClose: () => void;
}

/** What became of several where not all went well: which were refused, and why. */
export function BatchResult({ outcome: { what, done, refused }, onClose }: BatchResultProps) {
  return (
    <Sheet visible title={`${what}结果`} onClose={onClose}>
      <View className="batch-result">
        <View {...alertProps}>
          {done > 0 ? `${done} 件已${what}，` : ''}
          {refused.length} 件没有办成，没有任何改动
        </View>
        <View>
          {refused.map(({ item, why }) => (
            <View key={item.id} className="batch-result__row">
              <View className="batch-result__text">
                <View className="queue__excerpt">{item.excerpt}</View>
                <View className="batch-result__why">
                  <Icon name="alert" className="batch-result__icon" />
                  {why}
                </View>
              </View>
              <Button
                label={`查看：${item.excerpt}`}
                onPress={() => {
                  onClose();
                  openComplaint(item);
                }}
              >
                查看
              </Button>
            </View>
          ))}
        </View>
        <Button id="close-result" kind="primary" block onPress={onClose}>
          知道了
        </Button>
      </View>
    </Sheet>
  );
}
