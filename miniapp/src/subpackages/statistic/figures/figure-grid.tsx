import { View } from '@tarojs/components';
import { Openable } from '../../../components/openable';
import type { Figure } from '../../../services/statistic';
import type { OpenList } from './use-open-list';

interface FigureGridProps {
  readonly figures: readonly Figure[];
  /** `big`: what everybody asks for first. `pairs`: two in a row, households beside people. */
  readonly look?: 'big' | 'pairs' | 'many';
  /** Makes numbers with a list behind them links to it. */
  readonly onOpen?: OpenList | undefined;
}

/** Numbers with their names. */
export function FigureGrid({ figures, look = 'many', onOpen }: FigureGridProps) {
  return (
    <View className={`figure-grid figure-grid--${look}`}>
      {figures.map((figure) => {
        const { name, value, unit, detail, list } = figure;
        const open = list && onOpen && (() => onOpen(list));
        return (
          <Openable
            key={name}
            className={open ? 'figure figure--link' : 'figure'}
            label={`${[`${name} ${value}${unit}`, detail].filter(Boolean).join(' ')}，看名单`}
            onOpen={open}
          >
            <Inside {...figure} />
          </Openable>
        );
      })}
    </View>
  );
}

function Inside({ name, value, unit, detail }: Figure) {
  return (
    <>
      <View className="figure__name">{name}</View>
      <View className="figure__value number">
        {value}
        <View className="figure__unit">{unit}</View>
      </View>
      {detail && <View className="figure__detail number">{detail}</View>}
    </>
  );
}
