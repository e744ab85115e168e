import type { DeskChild } from '@linge/shared/pick-up/pick-up-desk.schema';
import { View } from '@tarojs/components';
import { ActivityTag } from '../../../components/activity-tag';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { childTag, takenAtText, whoMayText } from '../../../format/pick-up';
import type { ChildrenProps } from './child.type';

/** On a phone: a row each. */
export function ChildCards({ items, isQueued, onOpen }: ChildrenProps) {
  return (
    <Card flush>
      {items.map((child) => (
        <Cell
          key={child.signUpId}
          id={`child-${child.signUpId}`}
          title={
            <View className="pick-up-name">
              <View>{`${child.name}，${child.age} 岁`}</View>
              <ActivityTag tag={childTag(child, isQueued(child))} />
            </View>
          }
          detail={detailOf(child, isQueued(child))}
          onPress={() => onOpen(child)}
        />
      ))}
    </Card>
  );
}

function detailOf(child: DeskChild, queued: boolean): string {
  if (child.pickUp) return takenAtText(child.pickUp);
  return queued ? '先记在手机上，有网络后自动发出' : `可接：${whoMayText(child)}`;
}
