import type { Residency } from '@linge/shared/resident/ledger.schema';
import type { Statistics } from '@linge/shared/statistic/statistic.schema';
import { dayText } from '../format/day';
import { countText, shareText } from '../format/number';
import type { ListedBy, RegistryList } from './registry-filter';

/** `截至今天（11月22日）`; an answer from before midnight names its day only. */
export function asOfText(day: string, now: Date = new Date()): string {
  const today = new Date(now.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return day === today ? `截至今天（${dayText(day, now)}）` : `截至${dayText(day, now)}`;
}

export interface Figure {
  readonly name: string;
  /** `3,438`. */
  readonly value: string;
  readonly unit: string;
  /** `占 60.5%`. */
  readonly detail?: string;
  /** The list that has so many. */
  readonly list?: RegistryList;
}

/** Households and people, and how they divide into permanent and floating. */
export function populationFigures({ total }: Pick<Statistics, 'total'>): {
  readonly whole: readonly Figure[];
  readonly parts: readonly Figure[];
} {
  const part = (name: string, count: number, by: ListedBy, whole: number, residency: Residency): Figure => ({
    name,
    value: countText(count),
    unit: by === 'household' ? '户' : '人',
    detail: `占 ${shareText(count, whole)}`,
    list: { by, filter: { residency } },
  });
  return {
    whole: [
      { name: '总户数', value: countText(total.households), unit: '户', list: { by: 'household' } },
      { name: '总人口', value: countText(total.people), unit: '人', list: { by: 'person' } },
    ],
    parts: [
      part('常住户', total.permanentHouseholds, 'household', total.households, 'permanent'),
      part('常住人口', total.permanentPeople, 'person', total.people, 'permanent'),
      part('流动户', total.floatingHouseholds, 'household', total.households, 'floating'),
      part('流动人口', total.floatingPeople, 'person', total.people, 'floating'),
    ],
  };
}

/** Who keeps the community going, in the order of the reference table. */
export function organisationFigures(
  organisation: NonNullable<Statistics['organisation']>,
): readonly Figure[] {
  const figure = (name: string, count: number, unit: string): Figure => ({
    name,
    value: countText(count),
    unit,
  });
  return [
    figure('网格', organisation.grids, '个'),
    figure('全科网格员', organisation.gridWorkers, '人'),
    figure('网格党支部书记', organisation.branchSecretaries, '人'),
    figure('兼职委员', organisation.partTimeMembers, '人'),
    figure('兼职网格员', organisation.partTimeGridWorkers, '人'),
    figure('网格党小组', organisation.partyGroups, '个'),
    figure('包联单位', organisation.assignedUnits, '个'),
    figure('驻社单位', organisation.stationedUnits, '个'),
    figure('一线党员', organisation.partyMembers, '人'),
  ];
}
