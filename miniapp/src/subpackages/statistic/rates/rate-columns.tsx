import type {
  ComplaintFigures,
  ComplaintRate,
  ComplaintRateNumber,
} from '@linge/shared/complaint/complaint-rate.schema';
import { View } from '@tarojs/components';
import type { Column } from '../../../components/data-table';
import { Pressable } from '../../../components/pressable';
import { countText } from '../../../format/number';
import { rateNumberText, rateText } from '../../../services/complaint-rate';

/** One of what stands side by side. */
export interface RateRow extends ComplaintFigures {
  readonly id: string;
  readonly name: string;
}

/** Opens the list behind a number of a row. */
export type OpenNumber = (row: RateRow, number: ComplaintRateNumber) => void;

type Counted = ComplaintRate['numerator'];
type RateName = 'responseRate' | 'resolutionRate' | 'satisfactionRate';

const days = (value: number | null) => (value === null ? '–' : `${value} 天`);

/**
 * The figures of each row, with the numbers that they come from; on a wide screen each number leads to its list. On a
 * phone that would be too much to send for a table of many rows: there a row is opened by its name, and its numbers
 * lead on.
 */
export function rateColumns(onOpen: OpenNumber, wide: boolean): Column<RateRow>[] {
  // Behind none there is no list, and what can be pressed is much to send for a table of many rows.
  const link = (row: RateRow, figure: string, { number, count }: Counted) =>
    count === 0 ? (
      <View key={number} className="number secondary">
        0
      </View>
    ) : (
      <Pressable
        key={number}
        className="rates__number number"
        role="link"
        label={`${row.name}，${figure}，${rateNumberText[number]} ${count} 件，看名单`}
        onPress={() => onOpen(row, number)}
      >
        {countText(count)}
      </Pressable>
    );
  const rate = (name: string, of: RateName): Column<RateRow> => ({
    name,
    number: true,
    cell: (row) => {
      const { rate: share, numerator, denominator } = row[of];
      if (!wide) return `${rateText(share)} ${countText(numerator.count)}/${countText(denominator.count)}`;
      return (
        <View className="rates__share">
          <View className="rates__value">{rateText(share)}</View>
          <View className="rates__fraction">
            {link(row, name, numerator)}
            <View className="secondary">/</View>
            {link(row, name, denominator)}
          </View>
        </View>
      );
    },
  });
  return [
    { name: '收到', number: true, cell: (row) => link(row, '收到', row.reported) },
    rate('响应率', 'responseRate'),
    rate('解决率', 'resolutionRate'),
    rate('满意率', 'satisfactionRate'),
    { name: '用时中位数', number: true, cell: ({ settleTime }) => days(settleTime.medianDays) },
    { name: '九成不超过', number: true, cell: ({ settleTime }) => days(settleTime.percentile90Days) },
    { name: '已处理', number: true, cell: (row) => link(row, '办理用时', row.settleTime.counted) },
  ];
}
