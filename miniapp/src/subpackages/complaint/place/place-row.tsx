import type { ComplaintPlace } from '@linge/shared/complaint/complaint-place.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { PlaceNumbers } from './place-numbers';
import { PlaceUnits } from './place-units';

interface PlaceRowProps {
  readonly place: ComplaintPlace;
  readonly communityId: string;
  readonly gridId: string | null;
  /** Whether the grid is worth telling. */
  readonly gridShown: boolean;
}

/** A place with its numbers; a building opens to its building units. */
export function PlaceRow({ place, communityId, gridId, gridShown }: PlaceRowProps) {
  const [open, setOpen] = useState(false);
  const { kind, id, name, gridName } = place;
  return (
    <Card>
      <View className="place-row">
        <View className="place-row__name">
          <View className="place-row__title place">{name}</View>
          {gridShown && <View className="secondary small">{gridName}</View>}
        </View>
        <PlaceNumbers name={name} counts={place} link={{ communityId, gridId, kind, placeId: id }} />
        {kind === 'building' && (
          <Pressable
            className="place-row__open"
            label={`${name}，${open ? '收起' : '看各单元'}`}
            onPress={() => setOpen(!open)}
          >
            {open ? '收起' : '各单元'}
            <Icon
              name="next"
              className={open ? 'place-row__arrow place-row__arrow--open' : 'place-row__arrow'}
            />
          </Pressable>
        )}
      </View>
      {open && <PlaceUnits buildingId={id} buildingName={name} communityId={communityId} gridId={gridId} />}
    </Card>
  );
}
