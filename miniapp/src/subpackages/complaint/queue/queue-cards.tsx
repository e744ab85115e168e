import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { PickMark } from '../../../components/pick-mark';
import { Pressable } from '../../../components/pressable';
import { StatusTag } from '../../../components/status-tag';
import { complaintLevelText, complaintStateTag } from '../../../format/complaint-state';
import { timeText } from '../../../format/day';
import { dueOf, openComplaint, type Picking, type QueueViewProps } from './queue-item';

/** On a phone: a card each, the button where the thumb is. */
export function QueueCards(props: QueueViewProps) {
  const { items, severalGrids, severalStates, severalLevels, accepting, onAccept, picking } = props;
  return (
    <View className="queue">
      {items.map((item) => {
        const due = dueOf(item);
        const photos = item.photoCount > 0 ? `${item.photoCount} 张照片` : '';
        const facts = [
          severalStates ? complaintStateTag[item.state].text : '',
          severalLevels ? complaintLevelText[item.level] : '',
          severalGrids ? item.gridName : '',
          item.place,
          timeText(item.createdAt),
          photos,
        ].filter(Boolean);
        return (
          <Card key={item.id} flush>
            <Pressable {...pressOf(item, picking)}>
              <View className="queue__head">
                {picking?.on && <PickMark picked={picking.isPicked(item)} />}
                <View className="queue__category">
                  {item.category.urgent ? `紧急 · ${item.category.name}` : item.category.name}
                </View>
                <StatusTag tone={due.tone} icon={due.icon}>
                  {due.text}
                </StatusTag>
              </View>
              <View className="queue__excerpt">{item.excerpt}</View>
              <View className="queue__facts">
                {facts.map((fact) => (
                  <View key={fact} className="place">
                    {fact}
                  </View>
                ))}
              </View>
            </Pressable>
            {item.canAccept && !picking?.on && (
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

/** A tap opens it; while several are being picked, it picks. */
function pressOf(item: ComplaintSummary, picking: Picking | undefined) {
  if (!picking?.on) {
    return { className: 'queue__open', role: 'link', onPress: () => openComplaint(item) } as const;
  }
  return {
    id: `pick-${item.id}`,
    className: 'queue__open',
    role: 'checkbox',
    label: `选择：${item.excerpt}`,
    chosen: picking.isPicked(item),
    onPress: () => picking.onToggle(item),
  } as const;
}
