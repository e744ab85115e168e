import { View } from '@tarojs/components';
import type { Figure } from '../../../services/statistic';

/** Numbers with their names; `big` for the ones that everybody asks for first. */
export function FigureGrid({ figures, big = false }: { figures: readonly Figure[]; big?: boolean }) {
  return (
    <View className={big ? 'figure-grid figure-grid--big' : 'figure-grid'}>
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
