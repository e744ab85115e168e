import { Injectable } from '@nestjs/common';
import { ageOn } from '../common/clock/age.js';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { HouseholdTieService } from '../household-tie/household-tie.service.js';
import type { Activity } from './entities/activity.entity.js';
import { SignUpPersonRepository, type PersonRow } from './sign-up-person.repository.js';
import { needsGuardian, notEntitled, type Joinable, type Person } from './sign-up.policy.js';
import type { NotEntitled } from '@linge/shared/activity/sign-up.schema';

/** Somebody whom an account may sign up. */
export interface Candidate {
  readonly residentId: string;
  readonly name: string;
  readonly self: boolean;
  readonly person: PersonRow;
}

/** How it stands with one of them and an activity. */
export interface Entitlement {
  /** Whoever signs them up has to agree as guardian. */
  readonly needsGuardianConsent: boolean;
  readonly notEntitled: NotEntitled | null;
}

/** Whom an account may sign up: itself, whom it looks after, and the minors of its family. */
@Injectable()
export class SignUpPersonService {
  constructor(
    private readonly ties: HouseholdTieService,
    private readonly rows: SignUpPersonRepository,
    private readonly clock: Clock,
  ) {}

  /** Itself first; who lives here no more is left out. */
  async candidates(accountId: string): Promise<Candidate[]> {
    const known = await this.residentsOf(accountId);
    const people = await this.rows.people([...known.keys()]);
    return [...known].flatMap(([residentId, self]) => {
      const person = people.get(residentId);
      return person ? [{ residentId, name: person.name, self, person }] : [];
    });
  }

  /** Resident id → whether that is the account itself. */
  async residentsOf(accountId: string): Promise<Map<string, boolean>> {
    const [residents, minors] = await Promise.all([
      this.ties.residentsOf(accountId),
      this.ties.minorsOf(accountId),
    ]);
    const known = new Map(residents.map(({ residentId, self }) => [residentId, self]));
    for (const { residentId } of minors) if (!known.has(residentId)) known.set(residentId, false);
    return known;
  }

  entitlementOf(activity: Activity, { person, self }: Candidate): Entitlement {
    const joinable = joinableOf(activity);
    const somebody = this.#personOf(activity, person);
    return {
      needsGuardianConsent: !self && needsGuardian(joinable, somebody),
      notEntitled: notEntitled(joinable, somebody, self) ?? null,
    };
  }

  #personOf({ firstStartsAt }: Activity, { communityId, gridId, birthDate, labels }: PersonRow): Person {
    return {
      ...{ communityId, gridId, labels },
      age: ageOn(this.clock.today(), birthDate),
      ageThen: ageOn(shanghaiDay(firstStartsAt), birthDate),
    };
  }
}

function joinableOf({ communityId, audience, needsGuardianConsent }: Activity): Joinable {
  return {
    communityId,
    gridIds: audience.grids.map(({ id }) => id),
    labels: audience.labels.map(({ code }) => code),
    minAge: audience.minAge,
    maxAge: audience.maxAge,
    needsGuardianConsent,
  };
}
