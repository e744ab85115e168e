import type { OtherHome } from '../../resident/entities/other-home.entity.js';
import { demoId } from '../common/demo-id.js';
import { DemoRandom } from '../common/demo-random.js';
import type { CommunityPlan } from '../plan/community.plan.js';
import type { HouseholdDraft, ResidentDraft } from './registry.generator.js';

/** How many of the old who live alone have a grown child of the community who also lives with them. */
const caredFor = 0.12;

/** Second homes: a son or daughter with a family of their own spends part of the week with father, to look after him. */
export function generateOtherHomes(plan: CommunityPlan, households: readonly HouseholdDraft[]): OtherHome[] {
  const random = new DemoRandom(`${plan.key} other homes`);
  const children = childrenBySurname(random.shuffle(households));
  let count = 0;
  return households.flatMap(({ row, kind, residents }) => {
    const [father] = residents;
    const alone = kind === 'permanent' && residents.length === 1;
    if (!father || !alone || father.sex !== 'male' || father.age < 65 || !random.chance(caredFor)) return [];
    const possible = children.get(surnameOf(father)) ?? [];
    const index = possible.findIndex(({ age }) => father.age - age >= 22 && father.age - age <= 38);
    const [child] = index < 0 ? [] : possible.splice(index, 1);
    if (!child) return [];
    return {
      id: demoId(`${plan.key} otherHome`, count++),
      communityId: row.communityId,
      residentId: child.id,
      householdId: row.id,
      relation: 'child',
      since: `${random.integer(2022, 2025)}-0${random.integer(1, 9)}-01`,
      until: null,
    };
  });
}

/** Heads and spouses of families, whose father does not live with them already. */
function childrenBySurname(households: readonly HouseholdDraft[]): Map<string, ResidentDraft[]> {
  const grown = households
    .filter(({ kind, residents }) => kind === 'permanent' && residents.length > 1)
    .filter(({ residents }) => residents.every(({ relation }) => relation !== 'parent'))
    .flatMap(({ residents }) => residents)
    .filter(({ relation }) => relation === 'head' || relation === 'spouse');
  const families = new Map<string, ResidentDraft[]>();
  for (const person of grown) {
    const sameName = families.get(surnameOf(person));
    if (sameName) sameName.push(person);
    else families.set(surnameOf(person), [person]);
  }
  return families;
}

const surnameOf = ({ name }: { readonly name: string }): string => name.slice(0, 1);
