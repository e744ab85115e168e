import { View } from '@tarojs/components';
import { countText } from '../format/number';
import { chartProps } from '../platform/chart';
import { ChartLegend } from './bar-chart';
import './chart.scss';

interface AgePyramidProps {
  readonly title: string;
  /** Youngest first; the oldest are drawn at the top. */
  readonly bands: readonly { readonly band: string; readonly female: number; readonly male: number }[];
}

/** Men to the left, women to the right, a line for each age band. */
export function AgePyramid({ title, bands }: AgePyramidProps) {
  const most = Math.max(1, ...bands.flatMap((band) => [band.female, band.male]));
  const reading = bands.map((band) => `${band.band}岁 男${band.male}人 女${band.female}人`).join('，');
  return (
    <View className="chart" {...chartProps(`${title}：${reading}`)}>
      <ChartLegend parts={['男', '女']} />
      {[...bands].reverse().map((band) => (
        <View key={band.band} className="pyramid__row">
          <View className="chart__value number">{countText(band.male)}</View>
          <View className="pyramid__side pyramid__side--left">
            <View className="chart__bar" style={{ width: `${(band.male / most) * 100}%` }} />
          </View>
          <View className="pyramid__band number">{band.band}</View>
          <View className="pyramid__side">
            <View
              className="chart__bar chart__bar--second"
              style={{ width: `${(band.female / most) * 100}%` }}
            />
          </View>
          <View className="chart__value number">{countText(band.female)}</View>
        </View>
      ))}
    </View>
  );
}
