import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Pressable } from '../../../components/pressable';
import { boxTags, lastOpenedText, morningText } from '../../../format/suggestion-box';
import { Tags } from '../part/tags';
import { isDue, openBox, recordOpening, type BoxViewProps } from './box-item';

/** On a phone: a card each, the button where the thumb is. */
export function BoxCards({ items, severalGrids }: BoxViewProps) {
  return (
    <View className="boxes">
      {items.map((box) => {
        const facts = [
          severalGrids ? box.gridName : '',
          box.retired ? '不再开箱' : morningText(box),
          `保管人 ${box.keeper.name}`,
          box.lastOpenedOn === null ? lastOpenedText(box) : `${lastOpenedText(box)}开过箱`,
        ].filter(Boolean);
        return (
          <Card key={box.id} flush>
            <Pressable className="boxes__open" role="link" onPress={() => openBox(box)}>
              <Tags tags={boxTags(box)} />
              <View className="boxes__place place">{box.place}</View>
              <View>{box.label}</View>
              <View className="boxes__facts">
                {facts.map((fact) => (
                  <View key={fact}>{fact}</View>
                ))}
              </View>
              {box.household && (
                <View className="boxes__facts place">{`困难户 ${box.household.address}`}</View>
              )}
            </Pressable>
            {isDue(box) && (
              <View className="boxes__foot">
                <Button block label={`记录开箱：${box.place}`} onPress={() => recordOpening(box)}>
                  记录开箱
                </Button>
              </View>
            )}
          </Card>
        );
      })}
    </View>
  );
}
