import { View } from '@tarojs/components';
import { ActivityTag } from '../../../components/activity-tag';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { listedFacts, listedRoleText, listedTag } from '../../../format/activity-desk';
import { momentText } from '../../../format/day';
import type { PeopleProps } from './people.type';

/** On a phone: a row each, in the order in which they signed up. */
export function PeopleCards({ items, onRemove }: PeopleProps) {
  return (
    <Card flush>
      {items.map((item) => {
        const { id, name, createdAt, canRemove } = item;
        return (
          <Cell
            key={id}
            title={
              <View className="people__name">
                <View>{name}</View>
                <ActivityTag tag={listedTag(item)} />
              </View>
            }
            detail={
              <>
                <View>{listedRoleText(item)}</View>
                <View className="people__facts">
                  {[...listedFacts(item), momentText(createdAt)].map((fact) => (
                    <View key={fact}>{fact}</View>
                  ))}
                </View>
              </>
            }
            aside={
              canRemove && (
                <Button kind="text" label={`移出名单：${name}`} onPress={() => onRemove(item)}>
                  移出
                </Button>
              )
            }
          />
        );
      })}
    </Card>
  );
}
