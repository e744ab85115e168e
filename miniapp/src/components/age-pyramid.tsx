import { View } from '@tarojs/components';
import { countText } from '../format/number';
import { chartProps } from '../platform/chart';
import { spoken } from '../platform/press';
import { ChartLegend } from './bar-chart';
import { Openable } from './openable';
import './chart.scss';

type Sex = 'male' | 'female';

interface AgePyramidProps<Band extends string> {
  readonly title: string;
  /** Youngest first; the oldest are drawn at the top. */
  readonly bands: readonly { readonly band: Band; readonly female: number; readonly male: number }[];
  /** Opens those whom a bar counts. */
  readonly onOpen?: ((band: Band, sex: Sex) => void) | undefined;
}

const sexTexts: Readonly<Record<Sex, string>> = { male: '男', female: '女' };

/** Men to the left, women to the right, a line for each age band. */
export function AgePyramid<Band extends string>({ title, bands, onOpen }: AgePyramidProps<Band>) {
  const most = Math.max(1, ...bands.flatMap((band) => [band.female, band.male]));
  const reading = bands.map((band) => `${band.band}岁 男${band.male}人 女${band.female}人`).join('，');
  return (
    <View className="chart" {...(onOpen ? spoken(title) : chartProps(`${title}：${reading}`))}>
      <ChartLegend parts={['男', '女']} />
      {[...bands].reverse().map(({ band, male, female }) => {
        const side = (sex: Sex, count: number) => ({
          ...{ sex, count, share: count / most },
          label: `${band}岁 ${sexTexts[sex]} ${countText(count)}人，看名单`,
          onOpen: onOpen && (() => onOpen(band, sex)),
        });
        return (
          <View key={band} className="pyramid__row">
            <Side {...side('male', male)} />
            <View className="pyramid__band number">{band}</View>
            <Side {...side('female', female)} />
          </View>
        );
      })}
    </View>
  );
}

interface SideProps {
  readonly sex: Sex;
  readonly count: number;
  /** Of the longest bar. */
  readonly share: number;
  readonly label: string;
  readonly onOpen: (() => void) | undefined;
}

/** Numbers stand outside, bars begin in the middle. */
function Side({ sex, count, share, label, onOpen }: SideProps) {
  const value = (
    <View key="value" className={`chart__value number ${onOpen ? 'chart__value--link' : ''}`}>
      {countText(count)}
    </View>
  );
  const bar = (
    <View key="bar" className={`pyramid__side ${sex === 'male' ? 'pyramid__side--left' : ''}`}>
      <View
        className={sex === 'male' ? 'chart__bar' : 'chart__bar chart__bar--second'}
        style={{ width: `${share * 100}%` }}
      />
    </View>
  );
  const parts = sex === 'male' ? [value, bar] : [bar, value];
  return (
    <Openable className="pyramid__half" label={label} onOpen={onOpen}>
      {parts}
    </Openable>
  );
}
