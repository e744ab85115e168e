import { View } from '@tarojs/components';
import { Segmented } from '../../../components/segmented';
import { LabelField } from '../part/label-field';
import type { Vocabulary } from '../../../format/ledger';

/** What narrows a list of people, as the server is asked. */
export interface PeopleFilter {
  readonly residency: 'permanent' | 'floating' | null;
  readonly ages: keyof typeof ageBands;
  readonly labels: readonly string[];
}

const ageBands = {
  all: {},
  children: { ageTo: 17 },
  adults: { ageFrom: 18, ageTo: 59 },
  elderly: { ageFrom: 60 },
  old: { ageFrom: 70 },
} as const;

export const everybody: PeopleFilter = { residency: null, ages: 'all', labels: [] };

/** The part of a query that says it. */
export function filterQuery({ residency, ages, labels }: PeopleFilter) {
  return {
    ...ageBands[ages],
    ...(residency ? { residency } : {}),
    ...(labels.length ? { labels: labels.join(',') } : {}),
  };
}

interface PeopleFilterProps {
  readonly words: Vocabulary;
  readonly value: PeopleFilter;
  readonly onChange: (filter: PeopleFilter) => void;
}

/** Permanent or floating, ages, and labels, all of which somebody must have. */
export function PeopleFilterFields({ words, value, onChange }: PeopleFilterProps) {
  return (
    <View className="households__filter">
      <Segmented
        look="chips"
        label="常住或流动"
        options={[
          { value: 'all', text: '全部' },
          { value: 'permanent', text: '常住' },
          { value: 'floating', text: '流动' },
        ]}
        value={value.residency ?? 'all'}
        onChange={(residency) => onChange({ ...value, residency: residency === 'all' ? null : residency })}
      />
      <Segmented
        look="chips"
        label="年龄"
        options={[
          { value: 'all', text: '各年龄' },
          { value: 'children', text: '18 岁以下' },
          { value: 'adults', text: '18—59 岁' },
          { value: 'elderly', text: '60 岁以上' },
          { value: 'old', text: '70 岁以上' },
        ]}
        value={value.ages}
        onChange={(ages) => onChange({ ...value, ages })}
      />
      {Object.keys(words).length > 0 && (
        <LabelField
          words={words}
          value={value.labels}
          onChange={(labels) => onChange({ ...value, labels })}
        />
      )}
    </View>
  );
}
