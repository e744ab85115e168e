import { shanghaiDay } from '../../common/clock/clock.js';
import type { Building } from '../../grid/entities/building.entity.js';
import type { Household } from '../../resident/entities/household.entity.js';
import type { Resident } from '../../resident/entities/resident.entity.js';
import { demoEpoch, demoId } from '../common/demo-id.js';
import { DemoRandom } from '../common/demo-random.js';
import { IdNumberIssuer } from '../common/id-number.js';
import { personName, surname } from '../common/person-name.js';
import { PhoneIssuer } from '../common/phone-number.js';
import type { CommunityPlan, EstatePlan, HouseholdKind } from '../plan/community.plan.js';
import type { EstatePlace, GridPlace } from '../place/place.generator.js';
import { householdOf } from './household.shape.js';
import { landlordOf } from './landlord.js';
import { withLedgers, type LedgerDraft } from './ledger.generator.js';
import type { Member } from './member.js';

/** A household before encryption. */
export type HouseholdRowDraft = Omit<Household, 'landlordPhoneCipher'> & {
  readonly landlordPhone: string | null;
};

/** A resident before encryption. */
export type ResidentDraft = Pick<
  Resident,
  | 'id'
  | 'communityId'
  | 'gridId'
  | 'householdId'
  | 'name'
  | 'sex'
  | 'birthDate'
  | 'residency'
  | 'relation'
  | 'createdAt'
> &
  LedgerDraft & { readonly idNumber: string; readonly phone: string | null; readonly age: number };

export interface HouseholdDraft {
  readonly row: HouseholdRowDraft;
  readonly kind: HouseholdKind;
  readonly estate: EstatePlan;
  readonly building: Building;
  readonly buildingUnitName: string;
  /** The head first. */
  readonly residents: ResidentDraft[];
}

type Home = Omit<HouseholdDraft, 'row' | 'kind' | 'residents'> & { readonly roomId: string };

/** Children younger than this have no phone of their own. */
const phoneAge = 12;
/** Landlords' numbers in a community's range, after those of residents and staff. */
const firstLandlordPhone = 300_007;

/** Fills a community's rooms with households, exactly as many of each kind and size as its plan says. */
export function generateRegistry(
  plan: CommunityPlan,
  grids: readonly GridPlace[],
  phones: PhoneIssuer,
): HouseholdDraft[] {
  const random = new DemoRandom(`${plan.key} registry`);
  const ledgerRandom = new DemoRandom(`${plan.key} ledger`);
  const landlordPhones = new PhoneIssuer(plan.firstPhone + firstLandlordPhone);
  const sizes = dealSizes(plan, random);
  const idNumbers = new IdNumberIssuer();
  let householdCount = 0;
  let residentCount = 0;

  const settle = (home: Home, kind: HouseholdKind): HouseholdDraft => {
    const size = sizes[kind].pop();
    if (size === undefined) throw new RangeError(`More ${kind} households than sizes in ${plan.key}`);
    const id = demoId(`${plan.key} household`, householdCount++);
    const { communityId, gridId, microGridId } = home.building;
    const residency = kind === 'permanent' ? 'permanent' : 'floating';
    const members = withLedgers(ledgerRandom, plan, kind, householdOf(random, kind, size));
    const residents = nameAll(random, members).map(
      ({ name, birthDate, sex, relation, age, ledger }): ResidentDraft => ({
        ...ledger,
        id: demoId(`${plan.key} resident`, residentCount++),
        communityId,
        gridId,
        householdId: id,
        name,
        sex,
        birthDate,
        age,
        residency,
        relation,
        idNumber: idNumbers.issue(region(plan, kind, random), birthDate, sex),
        phone: hasPhone(random, age) ? phones.issue() : null,
        createdAt: demoEpoch,
      }),
    );
    const { roomId, ...where } = home;
    return {
      ...where,
      kind,
      residents,
      row: {
        id,
        communityId,
        gridId,
        microGridId,
        roomId,
        residency,
        headId: residents[0]?.id ?? null,
        state: 'open',
        ...landlordOf(ledgerRandom, kind, landlordPhones),
        version: 1,
        createdAt: demoEpoch,
        updatedAt: demoEpoch,
      },
    };
  };

  return grids
    .flatMap((grid) => grid.estates)
    .flatMap((estate) => {
      const homes = homesOf(estate);
      const kinds = random.shuffle(kindsOf(estate.plan, homes.length));
      return homes.flatMap((home, index) => {
        const kind = kinds[index];
        return kind ? [settle(home, kind)] : [];
      });
    });
}

function dealSizes(plan: CommunityPlan, random: DemoRandom): Record<HouseholdKind, number[]> {
  const deal = (kind: HouseholdKind) =>
    random.shuffle(
      Object.entries(plan.householdSizes[kind] ?? {}).flatMap(([size, count]) =>
        new Array<number>(count).fill(Number(size)),
      ),
    );
  return {
    permanent: deal('permanent'),
    tenant: deal('tenant'),
    stall: deal('stall'),
    sharedFlat: deal('sharedFlat'),
    dormitory: deal('dormitory'),
  };
}

function homesOf({ plan, buildings }: EstatePlace): Home[] {
  return buildings.flatMap((building) =>
    building.units.flatMap((unit) =>
      unit.rooms.map((room) => ({
        estate: plan,
        building: building.row,
        buildingUnitName: unit.row.name,
        roomId: room.id,
      })),
    ),
  );
}

/** One entry a room; null for an empty one. */
function kindsOf(plan: EstatePlan, rooms: number): (HouseholdKind | null)[] {
  const kinds: (HouseholdKind | null)[] = Object.entries(plan.households).flatMap(([kind, count]) =>
    new Array<HouseholdKind>(count).fill(kind as HouseholdKind),
  );
  if (kinds.length > rooms) throw new RangeError(`${plan.name} has fewer rooms than households`);
  return [...kinds, ...new Array<null>(rooms - kinds.length).fill(null)];
}

/** Gives birth dates and names; nobody of a household is called like another. */
function nameAll<Kin extends Member>(
  random: DemoRandom,
  members: readonly Kin[],
): (Kin & { name: string; birthDate: string })[] {
  const families = new Map<number, string>();
  const taken = new Set<string>();
  return members.map((member) => {
    const birthDate = birthDateOf(random, member.age);
    let family: string | undefined;
    if (member.line !== null) {
      family = families.get(member.line) ?? surname(random);
      families.set(member.line, family);
    }
    let name: string;
    do name = personName(random, member.sex, Number(birthDate.slice(0, 4)), family);
    while (taken.has(name));
    taken.add(name);
    return { ...member, name, birthDate };
  });
}

/** A day on which somebody was born who has this many years at the demo's epoch. */
function birthDateOf(random: DemoRandom, age: number): string {
  const day = new Date(demoEpoch);
  day.setUTCFullYear(day.getUTCFullYear() - age);
  day.setUTCDate(day.getUTCDate() - random.integer(0, 364));
  return shanghaiDay(day);
}

/** Those who live here for a time come from elsewhere: other regions, equally assigned to nobody. */
function region(plan: CommunityPlan, kind: HouseholdKind, random: DemoRandom): string {
  return kind === 'permanent' ? plan.idNumberRegion : `99${random.integer(1000, 9999)}`;
}

function hasPhone(random: DemoRandom, age: number): boolean {
  if (age < phoneAge) return false;
  return random.chance(age < 18 ? 0.6 : age < 75 ? 0.98 : 0.8);
}
