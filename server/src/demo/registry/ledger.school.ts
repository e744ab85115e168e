import type { Education } from '@linge/shared/resident/ledger.schema';
import type { DemoRandom } from '../common/demo-random.js';

type Shares = readonly (readonly [weight: number, education: Education])[];

/** What people of an age went to last, or go to: more and higher schools from one generation to the next. */
const generations: readonly { readonly until: number; readonly shares: Shares }[] = [
  { until: 11, shares: [[1, 'primarySchool']] },
  { until: 14, shares: [[1, 'middleSchool']] },
  {
    until: 17,
    shares: [
      [6, 'highSchool'],
      [4, 'vocationalSchool'],
    ],
  },
  {
    until: 22,
    shares: [
      [18, 'middleSchool'],
      [22, 'highSchool'],
      [20, 'vocationalSchool'],
      [24, 'juniorCollege'],
      [16, 'bachelor'],
    ],
  },
  {
    until: 39,
    shares: [
      [4, 'primarySchool'],
      [40, 'middleSchool'],
      [16, 'highSchool'],
      [14, 'vocationalSchool'],
      [15, 'juniorCollege'],
      [10, 'bachelor'],
      [1, 'postgraduate'],
    ],
  },
  {
    until: 59,
    shares: [
      [2, 'none'],
      [22, 'primarySchool'],
      [48, 'middleSchool'],
      [14, 'highSchool'],
      [6, 'vocationalSchool'],
      [5, 'juniorCollege'],
      [3, 'bachelor'],
    ],
  },
  {
    until: 200,
    shares: [
      [18, 'none'],
      [48, 'primarySchool'],
      [24, 'middleSchool'],
      [7, 'highSchool'],
      [2, 'vocationalSchool'],
      [1, 'juniorCollege'],
    ],
  },
];

/** Null for those who are too small for a school. */
export function studiesOf(random: DemoRandom, age: number): Education | null {
  if (age < 6) return null;
  const generation = generations.find(({ until }) => age <= until);
  return generation ? random.weighted(generation.shares) : null;
}
