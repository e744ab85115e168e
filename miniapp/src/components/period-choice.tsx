import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayOfInstant } from '../format/day';
import { typedDay } from '../format/day-input';
import { DayField } from './day-field';
import { Segmented } from './segmented';
import './period-choice.scss';

/** Days in Asia/Shanghai, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;
const lookBack = (days: number): Period => ({
  from: dayOfInstant(Date.now() - (days - 1) * dayMs),
  to: dayOfInstant(Date.now()),
});
export const usualPeriod = () => lookBack(30);

const presets = [
  { value: '30', text: '近 30 天' },
  { value: '90', text: '近 90 天' },
  { value: '365', text: '近一年' },
  { value: 'own', text: '自选日期' },
] as const;
type Preset = (typeof presets)[number]['value'];

interface PeriodChoiceProps {
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** When: the last days, or two days that are typed. */
export function PeriodChoice({ period, onPeriod }: PeriodChoiceProps) {
  const [preset, setPreset] = useState<Preset>('30');
  const choose = (value: Preset) => {
    setPreset(value);
    if (value !== 'own') onPeriod(lookBack(Number(value)));
  };
  return (
    <>
      <Segmented label="时间" look="chips" options={presets} value={preset} onChange={choose} />
      {preset === 'own' && <OwnDays period={period} onPeriod={onPeriod} />}
    </>
  );
}

/** Two days, typed; what is not a period yet is said beside the field and asks nothing. */
function OwnDays({ period, onPeriod }: PeriodChoiceProps) {
  const [from, setFrom] = useState(period.from.replace(/-/g, ''));
  const [to, setTo] = useState(period.to.replace(/-/g, ''));
  const problem = problemOf(typedDay(from), typedDay(to));
  const change = (first: string, last: string) => {
    const [fromDay, toDay] = [typedDay(first), typedDay(last)];
    if (fromDay && toDay && !problemOf(fromDay, toDay)) onPeriod({ from: fromDay, to: toDay });
  };
  return (
    <View className="period-choice__days">
      <DayField
        id="from"
        label="从哪天"
        value={from}
        onChange={(value) => {
          setFrom(value);
          change(value, to);
        }}
        error={problem}
      />
      <DayField
        id="to"
        label="到哪天"
        value={to}
        onChange={(value) => {
          setTo(value);
          change(from, value);
        }}
      />
    </View>
  );
}

function problemOf(from: string | null, to: string | null): string | undefined {
  if (!from || !to) return undefined;
  if (from > to) return '开始日期要在结束日期之前';
  return Date.parse(to) - Date.parse(from) > 365 * dayMs ? '一次最多看一年' : undefined;
}
