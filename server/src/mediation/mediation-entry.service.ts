import { Injectable } from '@nestjs/common';
import type { NewMediationParty } from '@linge/shared/mediation/mediation.schema';
import type { Principal } from '../common/auth/principal.js';
import { fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import { HouseholdTieService } from '../household-tie/household-tie.service.js';
import { ResidentService } from '../resident/resident.service.js';
import type { MediationParty } from './entities/mediation-party.entity.js';
import { MediationSeal } from './mediation-seal.js';
import { unknownTarget } from './mediation.error.js';

/** Where a party is named. */
export interface EntryPlace {
  readonly mediationId: string;
  readonly communityId: string;
  /** Null where the reporter is not to be named by their account. */
  readonly reporterAccountId: string | null;
  /** Whoever mediates is no party. */
  readonly mediatorAccountId: string | null;
}

/** Who a named party is: somebody of the registry, whoever reported it, or only a name. */
@Injectable()
export class MediationEntryService {
  constructor(
    private readonly residents: ResidentService,
    private readonly ties: HouseholdTieService,
    private readonly seal: MediationSeal,
  ) {}

  /**
   * @param taken accounts and residents that are parties already
   * @throws AppError MEDIATION_TARGET_UNKNOWN for a resident whom they do not see in the community, for a reporter who
   * is not to be named, for whoever is a party already, and for the mediator
   */
  async resolve(
    parties: readonly NewMediationParty[],
    place: EntryPlace,
    principal: Principal,
    field: (index: number) => string,
    { taken, position, now }: { taken: readonly MediationParty[]; position: number; now: Date },
  ): Promise<MediationParty[]> {
    const entries: MediationParty[] = [];
    for (const [index, party] of parties.entries()) {
      const { id, name, phone, residentId = null, reporter = false } = party;
      const accountId = await this.#account(party, place, principal, field(index));
      const others = [...taken, ...entries];
      if (!isFree({ residentId, accountId }, others, place.mediatorAccountId)) {
        throw unknownTarget(field(index));
      }
      entries.push({
        ...{ id, mediationId: place.mediationId, position: position + index, name, residentId, accountId },
        phoneCipher: this.seal.close(fieldPlace.mediationPartyPhone, id, phone),
        contentHash: this.seal.hash(principal.accountId, party),
        ...{ reporter, removedAt: null, createdAt: now },
      });
    }
    return entries;
  }

  /**
   * Who of the registry a party is, of whom only a name was known.
   * @throws AppError MEDIATION_TARGET_UNKNOWN as `resolve` does
   */
  async tieOf(
    residentId: string,
    {
      taken,
      ...place
    }: Pick<EntryPlace, 'communityId' | 'mediatorAccountId'> & { readonly taken: readonly MediationParty[] },
    principal: Principal,
  ): Promise<Pick<MediationParty, 'residentId' | 'accountId'>> {
    const field = 'residentId';
    await this.#checkResident(residentId, place.communityId, principal, field);
    const accountId = (await this.ties.accountOfResident(residentId)) ?? null;
    if (!isFree({ residentId, accountId }, taken, place.mediatorAccountId)) throw unknownTarget(field);
    return { residentId, accountId };
  }

  async #account(
    { residentId, reporter }: NewMediationParty,
    { communityId, reporterAccountId }: EntryPlace,
    principal: Principal,
    field: string,
  ): Promise<string | null> {
    if (residentId) await this.#checkResident(residentId, communityId, principal, field);
    if (reporter) {
      if (reporterAccountId === null) throw unknownTarget(field);
      return reporterAccountId;
    }
    return residentId ? ((await this.ties.accountOfResident(residentId)) ?? null) : null;
  }

  async #checkResident(residentId: string, communityId: string, principal: Principal, field: string) {
    const resident = await this.residents.get(principal, residentId).catch((error: unknown) => {
      throw error instanceof AppError ? unknownTarget(field) : error;
    });
    if (resident.communityId !== communityId) throw unknownTarget(field);
  }
}

/** Whether somebody is no party yet, and does not mediate. */
export function isFree(
  { residentId, accountId }: Pick<MediationParty, 'residentId' | 'accountId'>,
  others: readonly Pick<MediationParty, 'residentId' | 'accountId'>[],
  mediatorAccountId: string | null,
): boolean {
  const known = others.some(
    (other) =>
      (residentId !== null && other.residentId === residentId) ||
      (accountId !== null && other.accountId === accountId),
  );
  return !known && (accountId === null || accountId !== mediatorAccountId);
}
