import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Heading } from '../../components/heading';
import { Icon } from '../../components/icon';
import type { Place } from '../../services/place';

/** Whose door this is about. */
export function PlaceCard({ place, onChange }: { readonly place: Place; readonly onChange: () => void }) {
  return (
    <Card>
      <View className="row">
        <Icon name="pin" className="secondary" />
        <View className="grow">
          <Heading level={2}>
            <View className="place">{place.label}</View>
          </Heading>
          <View className="secondary small place">
            {[place.communityName, place.gridName].filter((name) => name !== place.label).join(' · ')}
          </View>
        </View>
        <Button kind="text" id="change-place" label="更换地方" onPress={onChange}>
          更换
        </Button>
      </View>
    </Card>
  );
}
