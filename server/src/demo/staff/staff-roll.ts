import { demoEpoch, demoId } from '../common/demo-id.js';
import type { DemoRandom } from '../common/demo-random.js';
import { personName } from '../common/person-name.js';
import type { PhoneIssuer } from '../common/phone-number.js';
import { personas } from '../persona.js';
import type { CommunityPlan } from '../plan/community.plan.js';
import type { StaffMember } from '../../staff/entities/staff-member.entity.js';

/** A staff member before encryption. */
export type StaffDraft = Omit<StaffMember, 'phoneCipher' | 'phoneIndex'> & { readonly phone: string };

export interface Hiring {
  readonly partyMember?: boolean;
  readonly unitId?: string | null;
  /** Serves the town, not one community. */
  readonly town?: boolean;
}

/** The people who serve a community, in the order in which they were taken on. */
export class StaffRoll {
  readonly rows: StaffDraft[] = [];

  constructor(
    private readonly plan: CommunityPlan,
    private readonly townId: string,
    private readonly random: DemoRandom,
    private readonly phones: PhoneIssuer,
  ) {}

  /** @param post what the plan calls it where a persona holds it, `gridWorker 9` */
  hire(post: string, { partyMember = false, unitId = null, town = false }: Hiring = {}): StaffDraft {
    const persona = personas.find((one) => one.persona === this.plan.personaPosts[post]);
    const sex = this.random.chance(0.45) ? 'female' : 'male';
    const made = personName(this.random, sex, this.random.integer(1966, 1996));
    const row: StaffDraft = {
      id: demoId(`${this.plan.key} staffMember`, this.rows.length),
      townId: this.townId,
      communityId: town ? null : demoId('community', this.plan.key),
      unitId,
      accountId: persona ? demoId('account', persona.persona) : null,
      name: persona?.name ?? made,
      phone: this.phones.issue(),
      partyMember,
      createdByAccountId: null,
      contentHash: null,
      createdAt: demoEpoch,
    };
    this.rows.push(row);
    return row;
  }
}
