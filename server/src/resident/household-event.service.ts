import { Injectable } from '@nestjs/common';
import type {
  AddResident,
  ChangeHead,
  ChangeHousehold,
  EnterHousehold,
  JoinHousehold,
  MoveOutHousehold,
  SplitHousehold,
} from '@linge/shared/resident/life-event.schema';
import type { NewResident, Relation } from '@linge/shared/resident/ledger.schema';
import type { RegistryChangeType } from '@linge/shared/resident/registry-change.schema';
import type { Household } from '@linge/shared/resident/resident.schema';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { HouseholdService } from './household.service.js';
import { LifeEventService } from './life-event.service.js';
import type { HouseholdPatch, RegistryCause, RegistryOperation } from './registry-operation.js';
import { ResidentRepository } from './resident.repository.js';

type Told = { readonly day?: string; readonly reason: string | null };

const cause = (type: RegistryChangeType, { day = undefined, reason }: Told): RegistryCause => ({
  type,
  day: day ?? null,
  reason,
});

/** Life as it happens to a household as a whole. Errors are those of `RegistryWriter`. */
@Injectable()
export class HouseholdEventService {
  constructor(
    private readonly events: LifeEventService,
    private readonly households: HouseholdService,
    private readonly residents: ResidentRepository,
  ) {}

  async enter(principal: Principal, body: EnterHousehold): Promise<Created<Household>> {
    const { householdId, roomId, residency, landlord, residents } = body;
    const scope = await this.events.room(roomId, principal);
    const first = await this.events.carryOut(principal, scope, body, [
      {
        ...{ kind: 'enterHousehold', id: householdId, roomId, residency },
        ...{ landlordName: landlord?.name ?? null, landlordPhone: landlord?.phone ?? null },
        cause: cause('HouseholdEntered', body),
      },
      ...residents.map((resident) => enter(resident, householdId, cause('ResidentMovedIn', body))),
    ]);
    return { thing: await this.households.get(principal, householdId), first };
  }

  async addResident(principal: Principal, id: string, body: AddResident): Promise<Household> {
    const household = await this.events.household(id, principal);
    const type = body.type === 'born' ? 'ResidentBorn' : 'ResidentMovedIn';
    const operation = enter(body.resident, id, cause(type, body));
    await this.events.carryOut(principal, household, body, [operation]);
    return this.households.get(principal, id);
  }

  async change(principal: Principal, id: string, body: ChangeHousehold): Promise<Household> {
    if (await this.events.householdRepeats(principal, id, body)) return this.households.afterChange(id);
    const household = await this.events.household(id, principal);
    const { version, roomId, residency, landlord } = body;
    const patch = {
      ...(roomId === undefined ? {} : { roomId }),
      ...(residency === undefined ? {} : { residency }),
      ...(landlord === undefined ? {} : landlordPatch(landlord)),
    };
    const type = roomId === undefined ? 'HouseholdCorrected' : 'ResidentMoved';
    await this.events.carryOut(principal, household, body, [
      { kind: 'changeHousehold', id, version, patch, cause: cause(type, body) },
    ]);
    return this.households.afterChange(id);
  }

  async changeHead(principal: Principal, id: string, body: ChangeHead): Promise<Household> {
    const household = await this.events.household(id, principal);
    const relations = { ...body.relations, [body.headId]: 'head' as const };
    await this.events.carryOut(principal, household, body, [
      seen(id, body.version, cause('HeadChanged', body)),
      ...relate(relations, cause('HeadChanged', body)),
    ]);
    return this.households.get(principal, id);
  }

  async join(principal: Principal, id: string, body: JoinHousehold): Promise<Household> {
    const household = await this.events.household(id, principal);
    const other = await this.events.household(body.otherHouseholdId, principal);
    if (other.communityId !== household.communityId || other.id === id) throw AppError.notFound();
    const coming = await this.residents.presentOf(other.id);
    const why = cause('HouseholdsJoined', body);
    await this.events.carryOut(principal, household, body, [
      seen(id, body.version, why),
      ...coming.map((resident) => move(resident, id, body.relations[resident.id], why)),
    ]);
    return this.households.get(principal, id);
  }

  async split(principal: Principal, id: string, body: SplitHousehold): Promise<Household> {
    const household = await this.events.household(id, principal);
    await this.events.room(body.roomId, principal);
    const { newHouseholdId, roomId, residency, relations, staying, version } = body;
    const why = cause('HouseholdSplit', body);
    await this.events.carryOut(principal, household, body, [
      seen(id, version, why),
      { kind: 'enterHousehold', id: newHouseholdId, roomId, residency, cause: why },
      ...Object.entries(relations).map(([residentId, relation]) =>
        move({ id: residentId }, newHouseholdId, relation, why),
      ),
      ...relate(staying, cause('HeadChanged', body)),
    ]);
    return this.households.get(principal, newHouseholdId);
  }

  async moveOut(principal: Principal, id: string, body: MoveOutHousehold): Promise<Household> {
    const household = await this.events.household(id, principal);
    const leaving = await this.residents.presentOf(id);
    const why = cause('ResidentMovedOut', body);
    await this.events.carryOut(principal, household, body, [
      seen(id, body.version, cause('HouseholdClosed', body)),
      ...leaving.map((resident): RegistryOperation => {
        const patch = { state: 'movedOut', leftOn: body.day } as const;
        return { kind: 'changeResident', id: resident.id, version: resident.version, patch, cause: why };
      }),
    ]);
    return this.households.get(principal, id);
  }
}

function landlordPatch(landlord: NonNullable<ChangeHousehold['landlord']> | null): HouseholdPatch {
  if (landlord === null) return { landlordName: null, landlordPhone: null };
  const { name, phone } = landlord;
  return { landlordName: name, ...(phone === undefined ? {} : { landlordPhone: phone }) };
}

/** Checks the version that was seen and puts the event on the household's own timeline. */
function seen(id: string, version: number, why: RegistryCause): RegistryOperation {
  return { kind: 'changeHousehold', id, version, patch: {}, cause: why };
}

function enter({ id, ...entry }: NewResident, householdId: string, why: RegistryCause): RegistryOperation {
  return { kind: 'enterResident', id, householdId, entry, cause: why };
}

function relate(relations: Readonly<Record<string, Relation>>, why: RegistryCause): RegistryOperation[] {
  return Object.entries(relations).map(([id, relation]) => ({
    ...{ kind: 'changeResident', id, patch: { relation }, cause: why },
  }));
}

/** @throws AppError REQUEST_INVALID where it is not told what they are to the head */
function move(
  { id }: { readonly id: string },
  householdId: string,
  relation: Relation | undefined,
  why: RegistryCause,
): RegistryOperation {
  if (!relation) {
    const fields = [{ path: `body.relations.${id}`, code: 'required' }];
    throw new AppError(400, 'REQUEST_INVALID', 'Not told what they are to the head', fields);
  }
  return { kind: 'changeResident', id, patch: { householdId, relation }, cause: why };
}
