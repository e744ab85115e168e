import { View } from '@tarojs/components';
import { Choice } from '../../../components/choice';
import { PeriodChoice, type Period } from '../../../components/period-choice';
import type { ScopeKey, scopeGroups } from '../../../services/work-scope.policy';

interface RateFilterProps {
  readonly groups: ReturnType<typeof scopeGroups>;
  readonly scope: ScopeKey;
  readonly onScope: (scope: ScopeKey) => void;
  readonly period: Period;
  readonly onPeriod: (period: Period) => void;
}

/** Where and when. */
export function RateFilter({ groups, scope, onScope, period, onPeriod }: RateFilterProps) {
  return (
    <View className="rates__filter">
      <Choice label="范围" id="scope" groups={groups} value={scope} onChange={onScope} />
      <PeriodChoice period={period} onPeriod={onPeriod} />
    </View>
  );
}
