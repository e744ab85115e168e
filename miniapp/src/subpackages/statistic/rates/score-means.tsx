import { complaintRateApi } from '@linge/shared/complaint/complaint-rate.api';
import type { ComplaintScoreQuery } from '@linge/shared/complaint/complaint-rate.schema';
import { View } from '@tarojs/components';
import { Openable } from '../../../components/openable';
import { countText } from '../../../format/number';
import { scoreList } from '../../../services/complaint-score';
import { useQuery } from '../../../services/use-query';

interface ScoreMeansProps {
  readonly filter: ComplaintScoreQuery;
  /** Opens the list of what was rated. */
  readonly onOpen: () => void;
}

/** What residents gave, each of the three scores as its mean; nothing where nobody gave any. */
export function ScoreMeans({ filter, onOpen }: ScoreMeansProps) {
  const query = useQuery(complaintRateApi.scores, { query: filter });
  if (query.state !== 'ready' || query.data.counted.count === 0) return null;
  const { counted, ...means } = query.data;
  return (
    <View className="rates__scores">
      {scoreList.map(([score, name]) => (
        <View key={score} className="rates__score">
          <View>{name}</View>
          <View className="rates__value number">{`${means[score]?.toFixed(1) ?? '–'} 分`}</View>
        </View>
      ))}
      <Openable
        className="rates__reported"
        label={`三项评分的平均分，满分 5 分，已评价 ${counted.count} 件，看名单`}
        onOpen={onOpen}
      >
        {`三项评分的平均分，满分 5 分，已评价 ${countText(counted.count)} 件`}
      </Openable>
    </View>
  );
}
