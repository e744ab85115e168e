import { complaintPlaceApi } from '@linge/shared/complaint/complaint-place.api';
import { View } from '@tarojs/components';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import { PlaceNumbers } from './place-numbers';

interface PlaceUnitsProps {
  readonly buildingId: string;
  readonly buildingName: string;
  readonly communityId: string;
  readonly gridId: string | null;
}

/** The building units of a building that was opened. */
export function PlaceUnits({ buildingId, buildingName, communityId, gridId }: PlaceUnitsProps) {
  const units = useQuery(complaintPlaceApi.units, {
    params: { id: buildingId },
    query: { communityId, ...(gridId ? { gridId } : {}) },
  });
  if (units.state === 'loading') return <Skeleton />;
  if (units.state === 'error') {
    return (
      <ErrorState
        text={errorText(units.error)}
        requestId={requestIdOf(units.error)}
        onRetry={() => void units.reload()}
      />
    );
  }
  return (
    <View className="place-units">
      {units.data.items.map((unit) => (
        <View key={unit.id} className="place-row">
          <View className="place-row__name">{unit.name}</View>
          <PlaceNumbers
            name={`${buildingName} ${unit.name}`}
            counts={unit}
            link={{ communityId, gridId, kind: 'buildingUnit', placeId: unit.id }}
          />
        </View>
      ))}
    </View>
  );
}
