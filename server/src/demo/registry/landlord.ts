import type { DemoRandom } from '../common/demo-random.js';
import { personName } from '../common/person-name.js';
import type { PhoneIssuer } from '../common/phone-number.js';
import type { HouseholdKind } from '../plan/community.plan.js';

interface Landlord {
  readonly landlordName: string | null;
  readonly landlordPhone: string | null;
}

/** Whom those rent from who do not live in a house of their own or their employer's; some gave no phone. */
export function landlordOf(random: DemoRandom, kind: HouseholdKind, phones: PhoneIssuer): Landlord {
  if (kind === 'permanent' || kind === 'dormitory') return { landlordName: null, landlordPhone: null };
  const name = personName(random, random.chance(0.6) ? 'male' : 'female', random.integer(1955, 1990));
  return { landlordName: name, landlordPhone: random.chance(0.95) ? phones.issue() : null };
}
