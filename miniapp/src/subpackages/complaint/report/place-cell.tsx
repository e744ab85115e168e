import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import type { DraftPlace } from '../../../services/complaint-draft';

interface PlaceCellProps {
  readonly place: DraftPlace | null;
  readonly problem: string | undefined;
  readonly onPress: () => void;
}

/** Where it is, and the way to another place. */
export function PlaceCell({ place, problem, onPress }: PlaceCellProps) {
  return (
    <Card flush>
      <View id="report-place">
        <Cell
          icon="pin"
          title={place?.label ?? '选择地点'}
          detail={problem ? <View className="report-wrong">{problem}</View> : '问题发生的地点'}
          aside={place ? '换个地点' : null}
          id="choose-place"
          onPress={onPress}
        />
      </View>
    </Card>
  );
}
