import type { PlaceCounts } from '@linge/shared/complaint/complaint-place.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Openable } from '../../../components/openable';
import {
  placeFigures,
  placeFigureText,
  placeListUrl,
  type PlaceLink,
} from '../../../services/complaint-place';

interface PlaceNumbersProps {
  readonly name: string;
  readonly counts: PlaceCounts;
  readonly link: Omit<PlaceLink, 'figure'>;
}

/** What is open, late and new at a place; each that is not nothing leads to its list. */
export function PlaceNumbers({ name, counts, link }: PlaceNumbersProps) {
  return (
    <View className="place-numbers">
      {placeFigures.map((figure) => {
        const count = counts[figure];
        const text = `${placeFigureText[figure]} ${count}`;
        const late = figure === 'overdue' && count > 0;
        return (
          <Openable
            key={figure}
            className={`place-number number ${count ? 'place-number--link' : ''} ${late ? 'place-number--late' : ''}`}
            label={`${name}，${text}，看名单`}
            onOpen={
              count ? () => void Taro.navigateTo({ url: placeListUrl({ ...link, figure }) }) : undefined
            }
          >
            {text}
          </Openable>
        );
      })}
    </View>
  );
}
