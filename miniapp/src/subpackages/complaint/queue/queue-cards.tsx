import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Pressable } from '../../../components/pressable';
import { StatusTag } from '../../../components/status-tag';
import { timeText } from '../../../format/day';
import { openComplaint, waitOf, type QueueViewProps } from './queue-item';

/** On a phone: a card each, the button where the thumb is. */
export function QueueCards({ items, severalGrids, accepting, onAccept }: QueueViewProps) {
  return (
    <View className="queue">
      {items.map((item) => {
        const wait = waitOf(item);
        const photos = item.photoCount > 0 ? `${item.photoCount} 张照片` : '';
        return (
          <Card key={item.id} flush>
            <Pressable className="queue__open" role="link" onPress={() => openComplaint(item)}>
              <View className="queue__head">
                <View className="queue__category">{item.category.name}</View>
                <StatusTag tone={wait.tone} icon="clock">
                  {wait.text}
                </StatusTag>
              </View>
              <View className="queue__excerpt">{item.excerpt}</View>
              <View className="queue__facts">
                {[severalGrids ? item.gridName : '', item.place, timeText(item.createdAt), photos]
                  .filter(Boolean)
                  .map((fact) => (
                    <View key={fact} className="place">
                      {fact}
                    </View>
                  ))}
              </View>
            </Pressable>
            {item.canAccept && (
              <View className="queue__foot">
                <Button
                  block
                  busy={accepting === item.id}
                  disabled={accepting !== null}
                  label={`受理：${item.excerpt}`}
                  onPress={() => onAccept(item)}
                >
                  受理
                </Button>
              </View>
            )}
          </Card>
        );
      })}
    </View>
  );
}
