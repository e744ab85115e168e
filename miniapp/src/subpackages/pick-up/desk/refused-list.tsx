import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { alertProps } from '../../../platform/alert';
import { codeText } from '../../../services/error-text';
import { dropRefused } from '../../../services/pick-up-desk';
import type { QueuedPickUp } from '../../../services/pick-up-desk.policy';

/** What was recorded without a network and not taken in afterwards: somebody has to look. */
export function RefusedList({ queue }: { readonly queue: readonly QueuedPickUp[] }) {
  const refused = queue.filter(({ problem }) => problem !== null);
  if (refused.length === 0) return null;
  return (
    <Card>
      <View className="stack" {...alertProps}>
        {refused.map((one) => (
          <View key={one.body.id} className="pick-up-told pick-up-told--stop">
            <View>{`${one.childName}的交接没有记上：${one.problem ? codeText(one.problem) : ''}`}</View>
            <Button kind="text" label={`知道了：${one.childName}`} onPress={() => dropRefused(one)}>
              知道了
            </Button>
          </View>
        ))}
      </View>
    </Card>
  );
}
