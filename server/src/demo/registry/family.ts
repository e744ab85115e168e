import type { Sex } from '@linge/shared/resident/resident.schema';
import type { DemoRandom } from '../common/demo-random.js';
import type { Relation } from '@linge/shared/resident/ledger.schema';
import { otherSex, type Member } from './member.js';

/** Children carry their father's surname. */
const fathersLine = 0;
const mothersLine = 1;
const oldest = 97;

const anySex = (random: DemoRandom): Sex => (random.chance(0.5) ? 'male' : 'female');

/** Husband and wife; either may be the head. */
export function couple(
  random: DemoRandom,
  husbandAge: number,
  wifeAge = Math.max(21, husbandAge - random.integer(-2, 5)),
): Member[] {
  const husband = { sex: 'male', age: Math.max(22, husbandAge), line: fathersLine } as const;
  const wife = { sex: 'female', age: wifeAge, line: mothersLine } as const;
  return random.chance(0.72)
    ? [
        { ...husband, relation: 'head' },
        { ...wife, relation: 'spouse' },
      ]
    : [
        { ...wife, relation: 'head' },
        { ...husband, relation: 'spouse' },
      ];
}

/** Brothers and sisters, the oldest first, one to six years apart. */
export function children(
  random: DemoRandom,
  count: number,
  youngest: number,
  relation: Relation = 'child',
  line: number | null = fathersLine,
): Member[] {
  const ages = [youngest];
  while (ages.length < count) ages.unshift((ages[0] ?? youngest) + random.integer(1, 6));
  return ages.map((age) => ({ relation, sex: anySex(random), age, line }));
}

/** Father, mother and `count` children, the youngest of the given age. */
export function nuclear(random: DemoRandom, count: number, youngest: number): Member[] {
  const young = children(random, count, youngest);
  const motherAge = (young[0]?.age ?? 0) + random.integer(21, 31);
  return [...couple(random, motherAge + random.integer(-1, 5), motherAge), ...young];
}

export function singleParent(random: DemoRandom, count: number, youngest: number): Member[] {
  const mother = random.chance(0.68);
  const young = children(random, count, youngest);
  const age = (young[0]?.age ?? 0) + random.integer(22, 32);
  const head: Member = mother
    ? { relation: 'head', sex: 'female', age, line: mothersLine }
    : { relation: 'head', sex: 'male', age, line: fathersLine };
  return [head, ...young];
}

/** The husband's parents, or one of them, for a family that {@link couple} begins. */
export function withParents(random: DemoRandom, family: readonly Member[], count: 1 | 2): Member[] {
  const husband = family.find((member) => member.line === fathersLine && member.relation !== 'child');
  if (!husband) throw new RangeError('A family without a husband has no parents of his');
  const fatherAge = Math.min(oldest, husband.age + random.integer(22, 31));
  const motherAge = Math.max(husband.age + 19, Math.min(oldest, fatherAge - random.integer(-1, 4)));
  const father: Member = { relation: 'parent', sex: 'male', age: fatherAge, line: fathersLine };
  const mother: Member = { relation: 'parent', sex: 'female', age: motherAge, line: null };
  return [...family, ...(count === 2 ? [father, mother] : [random.chance(0.3) ? father : mother])];
}

/** Grandparents who bring up the children of parents that work far away. */
export function grandparentsAlone(random: DemoRandom, grandparents: 1 | 2, count: number): Member[] {
  const young = children(random, count, random.integer(2, 11), 'grandchild');
  const age = (young[0]?.age ?? 0) + random.integer(45, 60);
  if (grandparents === 2) return [...couple(random, age), ...young];
  const head: Member = random.chance(0.7)
    ? { relation: 'head', sex: 'female', age, line: mothersLine }
    : { relation: 'head', sex: 'male', age, line: fathersLine };
  return [head, ...young];
}

/** A grown child who lives with father or mother; either may be the head. */
export function grownChildWithParent(random: DemoRandom): Member[] {
  const childAge = random.integer(32, 60);
  const sex = anySex(random);
  const parentSex: Sex = random.chance(0.66) ? 'female' : 'male';
  const parentAge = Math.min(oldest, childAge + random.integer(21, 32));
  const parentLine = parentSex === 'male' ? fathersLine : mothersLine;
  return random.chance(0.5)
    ? [
        { relation: 'head', sex, age: childAge, line: fathersLine },
        { relation: 'parent', sex: parentSex, age: parentAge, line: parentLine },
      ]
    : [
        { relation: 'head', sex: parentSex, age: parentAge, line: parentLine },
        { relation: 'child', sex, age: childAge, line: fathersLine },
      ];
}

export function alone(random: DemoRandom, sex: Sex, youngest: number, eldest: number): Member[] {
  return [{ relation: 'head', sex, age: random.integer(youngest, eldest), line: null }];
}

/** People who share a room without being a family; the first answers for it. */
export function roommates(
  random: DemoRandom,
  count: number,
  relation: Relation,
  sex: Sex,
  [youngest, eldest]: readonly [number, number],
): Member[] {
  const [head] = alone(random, sex, Math.max(21, youngest), eldest);
  const others = Array.from({ length: count - 1 }, (): Member => {
    const mixed = relation === 'coTenant' && random.chance(0.15);
    const age = random.integer(youngest, eldest);
    return { relation, sex: mixed ? otherSex(sex) : sex, age, line: null };
  });
  return head ? [head, ...others] : others;
}
