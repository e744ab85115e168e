import type { DemoRandom } from '../common/demo-random.js';
import type { HouseholdKind } from '../plan/community.plan.js';
import {
  alone,
  couple,
  grandparentsAlone,
  grownChildWithParent,
  nuclear,
  roommates,
  singleParent,
  withParents,
} from './family.js';
import type { Member } from './member.js';

type Shape = (random: DemoRandom) => Member[];
type Shapes = readonly (readonly [weight: number, shape: Shape])[];

const elderAge = (random: DemoRandom): number => 60 + Math.floor(33 * random.next() ** 1.1);
const elderAlone: Shape = (random) => {
  const age = elderAge(random);
  return alone(random, random.chance(0.64) ? 'female' : 'male', age, age);
};
const adultAlone: Shape = (random) => alone(random, random.chance(0.45) ? 'female' : 'male', 24, 58);
/** A child still at home may be grown up. */
const atHome = (random: DemoRandom): number =>
  random.chance(0.32) ? random.integer(18, 27) : random.integer(0, 17);
const young = (random: DemoRandom): number => random.integer(0, 16);
const toddler = (random: DemoRandom): number => random.integer(0, 6);

/** Families that are registered here, by how many they are. */
const permanentShapes: Readonly<Record<number, Shapes>> = {
  1: [
    [62, elderAlone],
    [38, adultAlone],
  ],
  2: [
    [46, (random) => couple(random, elderAge(random))],
    [16, (random) => couple(random, random.integer(26, 61))],
    [10, (random) => singleParent(random, 1, atHome(random))],
    [10, (random) => grandparentsAlone(random, 1, 1)],
    [18, grownChildWithParent],
  ],
  3: [
    [60, (random) => nuclear(random, 1, atHome(random))],
    [14, (random) => grandparentsAlone(random, 2, 1)],
    [18, (random) => withParents(random, couple(random, random.integer(36, 62)), 1)],
    [8, (random) => singleParent(random, 2, young(random))],
  ],
  4: [
    [48, (random) => nuclear(random, 2, young(random))],
    [30, (random) => withParents(random, nuclear(random, 1, atHome(random)), 1)],
    [10, (random) => grandparentsAlone(random, 2, 2)],
    [12, (random) => withParents(random, couple(random, random.integer(34, 60)), 2)],
  ],
  5: [
    [45, (random) => withParents(random, nuclear(random, 1, atHome(random)), 2)],
    [43, (random) => withParents(random, nuclear(random, 2, young(random)), 1)],
    [12, (random) => nuclear(random, 3, toddler(random))],
  ],
  6: [[1, (random) => withParents(random, nuclear(random, 2, young(random)), 2)]],
  7: [[1, (random) => withParents(random, nuclear(random, 3, toddler(random)), 2)]],
};

/** Families that rent: younger, with smaller children. */
const tenantShapes: Readonly<Record<number, Shapes>> = {
  1: [[1, (random) => alone(random, random.chance(0.4) ? 'female' : 'male', 20, 48)]],
  2: [
    [70, (random) => couple(random, random.integer(22, 45))],
    [30, (random) => singleParent(random, 1, young(random))],
  ],
  3: [
    [85, (random) => nuclear(random, 1, young(random))],
    [15, (random) => singleParent(random, 2, young(random))],
  ],
  4: [
    [75, (random) => nuclear(random, 2, young(random))],
    [25, (random) => withParents(random, nuclear(random, 1, toddler(random)), 1)],
  ],
  5: [
    [50, (random) => nuclear(random, 3, toddler(random))],
    [50, (random) => withParents(random, nuclear(random, 2, toddler(random)), 1)],
  ],
  6: [[1, (random) => withParents(random, nuclear(random, 2, toddler(random)), 2)]],
  7: [[1, (random) => withParents(random, nuclear(random, 3, toddler(random)), 2)]],
};

/** A family above its stall, with a brother or sister and helpers. */
function stall(random: DemoRandom, size: number): Member[] {
  const family =
    size < 5 ? nuclear(random, 1, young(random)) : nuclear(random, random.integer(1, 2), young(random));
  const husband = family.find((member) => member.line === 0 && member.relation !== 'child');
  if (size - family.length > 1 && husband && random.chance(0.5)) {
    const age = Math.max(18, husband.age - random.integer(1, 8));
    family.push({
      relation: 'sibling',
      sex: random.chance(0.5) ? 'male' : 'female',
      age,
      line: husband.line,
    });
  }
  while (family.length < size) {
    const sex = random.chance(0.5) ? 'male' : 'female';
    family.push({ relation: 'employee', sex, age: random.integer(18, 52), line: null });
  }
  return family;
}

/** Who lives together, the head first. */
export function householdOf(random: DemoRandom, kind: HouseholdKind, size: number): Member[] {
  switch (kind) {
    case 'permanent':
      return random.weighted(permanentShapes[size] ?? [])(random);
    case 'tenant':
      return random.weighted(tenantShapes[size] ?? [])(random);
    case 'stall':
      return stall(random, size);
    case 'sharedFlat':
      return roommates(random, size, 'coTenant', random.chance(0.5) ? 'male' : 'female', [18, 33]);
    case 'dormitory':
      return roommates(random, size, 'colleague', random.chance(0.94) ? 'male' : 'female', [19, 57]);
  }
}
