import { View } from '@tarojs/components';
import { countText } from '../format/number';
import { chartProps } from '../platform/chart';
import { spoken as groupProps } from '../platform/press';
import { Openable } from './openable';
import './chart.scss';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** Drawn after the first in a paler tone, e.g. floating beside permanent. */
  readonly second?: number;
  /** Opens what the bar counts. */
  readonly onOpen?: (() => void) | undefined;
}

interface BarChartProps {
  /** Names the chart and, for a screen reader, begins its reading of all values. */
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly unit: string;
  /** Names of the two parts, when there are two. */
  readonly parts?: readonly [string, string];
}

/** Lying bars with their numbers: readable without the drawing. */
export function BarChart({ title, bars, unit, parts }: BarChartProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value + (bar.second ?? 0)));
  const spoken = (bar: Bar) =>
    parts
      ? `${bar.name} ${parts[0]}${bar.value}${unit} ${parts[1]}${bar.second ?? 0}${unit}`
      : `${bar.name} ${bar.value}${unit}`;
  const opens = bars.some(({ onOpen }) => onOpen);
  return (
    <View
      className="chart"
      {...(opens ? groupProps(title) : chartProps(`${title}：${bars.map(spoken).join('，')}`))}
    >
      {parts && <ChartLegend parts={parts} />}
      {bars.map((bar) => (
        <Openable
          key={bar.name}
          className="chart__row"
          label={`${bar.name} ${countText(bar.value + (bar.second ?? 0))}${unit}，看名单`}
          onOpen={bar.onOpen}
        >
          <Row bar={bar} most={most} />
        </Openable>
      ))}
    </View>
  );
}

function Row({ bar, most }: { readonly bar: Bar; readonly most: number }) {
  return (
    <>
      <View className="chart__name">{bar.name}</View>
      <View className="chart__track">
        <View className="chart__bar" style={{ width: `${(bar.value / most) * 100}%` }} />
        {bar.second !== undefined && (
          <View
            className="chart__bar chart__bar--second"
            style={{ width: `${(bar.second / most) * 100}%` }}
          />
        )}
      </View>
      <View className={`chart__value number ${bar.onOpen ? 'chart__value--link' : ''}`}>
        {countText(bar.value + (bar.second ?? 0))}
      </View>
    </>
  );
}

export function ChartLegend({ parts }: { readonly parts: readonly [string, string] }) {
  return (
    <View className="chart__legend">
      <View className="chart__key" />
      {parts[0]}
      <View className="chart__key chart__key--second" />
      {parts[1]}
    </View>
  );
}
