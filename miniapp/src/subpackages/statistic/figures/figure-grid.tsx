import { View } from '@tarojs/components';
import type { Figure } from '../../../services/statistic';

interface FigureGridProps {
  readonly figures: readonly Figure[];
  /** `big`: what everybody asks for first. `pairs`: two in a row, households beside people. */
  readonly look?: 'big' | 'pairs' | 'many';
}

/** Numbers with their names. */
export function FigureGrid({ figures, look = 'many' }: FigureGridProps) {
  return (
    <View className={`figure-grid figure-grid--${look}`}>
      {figures.map(({ name, value, unit, detail }) => (
        <View key={name} className="figure">
          <View className="figure__name">{name}</View>
          <View className="figure__value number">
            {value}
            <View className="figure__unit">{unit}</View>
          </View>
          {detail && <View className="figure__detail number">{detail}</View>}
        </View>
      ))}
    </View>
  );
}
