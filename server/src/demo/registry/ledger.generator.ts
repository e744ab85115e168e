import { shanghaiDay } from '../../common/clock/clock.js';
import type { Resident } from '../../resident/entities/resident.entity.js';
import { demoEpoch } from '../common/demo-id.js';
import type { DemoRandom } from '../common/demo-random.js';
import type { CommunityPlan, HouseholdKind } from '../plan/community.plan.js';
import type { Member } from './member.js';
import { studiesOf } from './ledger.school.js';
import { maritalStatusOf } from './ledger.marriage.js';
import { workOf } from './ledger.work.js';

/** What the ledger (台账) has of somebody beside name, numbers and birth. */
export type LedgerDraft = Pick<
  Resident,
  'domicile' | 'politicalStatus' | 'education' | 'maritalStatus' | 'occupation' | 'employer' | 'termEndsOn'
>;

// Counties and townships that are on no map; of them come those who live here for a time.
const counties = ['云岭县', '青杉县', '石渡县', '望川县', '白鹭县', '松台县', '临溪县', '长塘县'] as const;
const townships = ['上坪镇', '枫林镇', '三渡乡', '大垭镇', '竹园乡', '河口镇', '双井乡', '杨柳镇'] as const;

/** Those who live together without being a family came each on their own. */
const family: ReadonlySet<HouseholdKind> = new Set(['permanent', 'tenant', 'stall']);

/** The members of a household, each with their entry in the ledger. */
export function withLedgers(
  random: DemoRandom,
  plan: CommunityPlan,
  kind: HouseholdKind,
  members: readonly Member[],
): (Member & { readonly ledger: LedgerDraft })[] {
  const domicile = domicileOf(random, plan, kind);
  const termEndsOn = termOf(random, kind);
  const company = random.integer(0, 1);
  return members.map((member) => {
    const own = !family.has(kind) || member.relation === 'employee';
    const education = studiesOf(random, member.age);
    const ledger: LedgerDraft = {
      domicile: own ? domicileOf(random, plan, kind) : domicile,
      politicalStatus: politicalStatusOf(random, member.age),
      education,
      maritalStatus: maritalStatusOf(random, kind, member, members),
      ...workOf(random, kind, member, education, company),
      termEndsOn: kind === 'sharedFlat' ? termOf(random, kind) : termEndsOn,
    };
    return { ...member, ledger };
  });
}

function domicileOf(random: DemoRandom, plan: CommunityPlan, kind: HouseholdKind): string {
  if (kind === 'permanent') return `灵泉镇${plan.name}`;
  return random.pick(counties) + random.pick(townships);
}

/** Told of those who are old enough to join anything. */
function politicalStatusOf(random: DemoRandom, age: number): LedgerDraft['politicalStatus'] {
  if (age < 14) return null;
  const chance = random.next();
  if (age < 18) return chance < 0.3 ? 'leagueMember' : 'masses';
  if (chance < (age < 30 ? 0.03 : age < 60 ? 0.065 : 0.09)) return 'partyMember';
  if (chance > 0.997 && age >= 35) return 'democraticParty';
  if (chance > 0.992 && age >= 20 && age < 45) return 'probationaryMember';
  return age < 28 && chance < 0.4 ? 'leagueMember' : 'masses';
}

/** Days from the demo's epoch on which terms end: a few have passed, a few are about to. */
function termOf(random: DemoRandom, kind: HouseholdKind): string | null {
  if (kind === 'permanent') return null;
  const days = random.weighted([
    [5, () => -random.integer(1, 45)],
    [12, () => random.integer(0, 30)],
    [83, () => random.integer(31, 364)],
  ])();
  const day = new Date(demoEpoch);
  day.setUTCDate(day.getUTCDate() + days);
  return shanghaiDay(day);
}
