import { Injectable } from '@nestjs/common';
import type {
  CorrectResident,
  LeaveResident,
  MoveResident,
  RenewTerm,
  ReturnResident,
} from '@linge/shared/resident/life-event.schema';
import type { Relation } from '@linge/shared/resident/ledger.schema';
import type { Resident } from '@linge/shared/resident/resident.schema';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { LifeEventService } from './life-event.service.js';
import type { RegistryCause, RegistryOperation, ResidentPatch } from './registry-operation.js';
import { ResidentService } from './resident.service.js';
import type { ResidentRow } from './resident.repository.js';

/** Life as it happens to a person. Errors are those of `RegistryWriter`. */
@Injectable()
export class ResidentEventService {
  constructor(
    private readonly events: LifeEventService,
    private readonly residents: ResidentService,
  ) {}

  async correct(principal: Principal, id: string, body: CorrectResident): Promise<Resident> {
    const resident = await this.events.resident(id, principal);
    const { residency } = body.fields;
    const turned = residency !== undefined && residency !== resident.residency;
    const type = turned ? 'ResidencyChanged' : 'ResidentCorrected';
    return this.#change(principal, resident, body, body.fields, { type, day: null, reason: body.reason });
  }

  async leave(principal: Principal, id: string, body: LeaveResident): Promise<Resident> {
    if (await this.events.residentRepeats(principal, id, body))
      return this.residents.afterChange(principal, id);
    const resident = await this.events.resident(id, principal);
    if (resident.state !== 'present') throw AppError.versionConflict();
    const { day, reason, type, relations } = body;
    const died = type === 'died';
    const why: RegistryCause = { type: died ? 'ResidentDied' : 'ResidentMovedOut', day, reason };
    const patch: ResidentPatch = { state: died ? 'deceased' : 'movedOut', leftOn: day };
    return this.#change(principal, resident, body, patch, why, relations);
  }

  async move(principal: Principal, id: string, body: MoveResident): Promise<Resident> {
    if (await this.events.residentRepeats(principal, id, body))
      return this.residents.afterChange(principal, id);
    const resident = await this.events.resident(id, principal);
    if (resident.state !== 'present') throw AppError.versionConflict();
    const { day, reason, householdId, relation, relations } = body;
    await this.events.target(householdId, resident.communityId);
    const why: RegistryCause = { type: 'ResidentMoved', day, reason };
    return this.#change(principal, resident, body, { householdId, relation }, why, relations);
  }

  async return(principal: Principal, id: string, body: ReturnResident): Promise<Resident> {
    if (await this.events.residentRepeats(principal, id, body))
      return this.residents.afterChange(principal, id);
    const resident = await this.events.resident(id, principal);
    if (resident.state !== 'movedOut') throw AppError.versionConflict();
    const { day, reason, householdId, relation } = body;
    await this.events.household(householdId, principal);
    const patch: ResidentPatch = { state: 'present', leftOn: null, householdId, relation };
    return this.#change(principal, resident, body, patch, { type: 'ResidentReturned', day, reason });
  }

  async renewTerm(principal: Principal, id: string, body: RenewTerm): Promise<Resident> {
    const resident = await this.events.resident(id, principal);
    const { termEndsOn, reason } = body;
    const why: RegistryCause = { type: 'TermRenewed', day: null, reason };
    return this.#change(principal, resident, body, { termEndsOn }, why);
  }

  /** @param relations what those whom a head leaves behind are to their new head */
  async #change(
    principal: Principal,
    resident: ResidentRow,
    body: { readonly id: string; readonly version: number },
    patch: ResidentPatch,
    why: RegistryCause,
    relations: Readonly<Record<string, Relation>> = {},
  ): Promise<Resident> {
    const { id } = resident;
    const succession = Object.entries(relations).map(([successorId, relation]): RegistryOperation => ({
      ...{ kind: 'changeResident', id: successorId, patch: { relation } },
      cause: { ...why, type: 'HeadChanged' },
    }));
    await this.events.carryOut(principal, resident, body, [
      { kind: 'changeResident', id, version: body.version, patch, cause: why },
      ...succession,
    ]);
    return this.residents.afterChange(principal, id);
  }
}
