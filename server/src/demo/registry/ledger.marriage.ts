import type { MaritalStatus, Relation } from '@linge/shared/resident/ledger.schema';
import type { DemoRandom } from '../common/demo-random.js';
import type { HouseholdKind } from '../plan/community.plan.js';
import type { Member } from './member.js';

/** Of these, husband or wife may live elsewhere. */
const awayFromHome: ReadonlySet<Relation> = new Set(['colleague', 'coTenant', 'employee', 'sibling']);

/** Null for children. Whoever lives with husband or wife is married; whoever could and does not lost or never had one. */
export function maritalStatusOf(
  random: DemoRandom,
  kind: HouseholdKind,
  member: Member,
  members: readonly Member[],
): MaritalStatus | null {
  const { relation, age, sex } = member;
  if (age < 18) return null;
  if (age < (sex === 'male' ? 22 : 20)) return 'single';
  const couple = relation === 'head' || relation === 'spouse';
  if (couple && members.some((other) => other.relation === 'spouse')) return 'married';
  if (relation === 'parent') {
    const both = members.filter((other) => other.relation === 'parent').length === 2;
    return both ? 'married' : lost(random, age);
  }
  const mates = kind === 'sharedFlat' || kind === 'dormitory' || awayFromHome.has(relation);
  if (mates) return random.chance(age < 25 ? 0.1 : age < 32 ? 0.5 : 0.82) ? 'married' : 'single';
  const raises = members.some((other) => other.relation === 'child' || other.relation === 'grandchild');
  if (relation === 'head' && raises) return lost(random, age);
  if (age < 30) return 'single';
  return random.chance(age < 45 ? 0.55 : 0.12) ? 'single' : lost(random, age);
}

const lost = (random: DemoRandom, age: number): MaritalStatus =>
  random.chance(age < 45 ? 0.12 : age < 60 ? 0.4 : 0.94) ? 'widowed' : 'divorced';
