import { Injectable } from '@nestjs/common';
import {
  maxRelatives,
  type FindRelatives,
  type FollowOffer as FollowOfferView,
  type MakeFollowOffer,
  type Relative,
} from '@linge/shared/household-tie/follow-offer.schema';
import { maxFollowTies } from '@linge/shared/household-tie/follow-tie.schema';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { nobody, RevealService } from '../access-record/reveal.service.js';
import type { Principal } from '../common/auth/principal.js';
import { ageOn, bornUntil } from '../common/clock/age.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { staffTitle } from '../common/wording/staff-title.js';
import { StaffService } from '../staff/staff.service.js';
import type { FollowOffer } from './entities/follow-offer.entity.js';
import { mayReadOffers, roleForOffers } from './follow-offer.policy.js';
import {
  FollowOfferRepository,
  type ElderRow,
  type OfferRow,
  type RelativeRow,
} from './follow-offer.repository.js';
import { FollowTellingService } from './follow-telling.service.js';
import { FollowTieRepository } from './follow-tie.repository.js';
import { offerMessage, receivingEndedMessage } from './follow-tie.wording.js';

const adultAge = 18;
const purpose = '请家人代收通知';

/** Staff who serve an elder without an account have a relative asked to receive the elder's notices (请家人代收). */
@Injectable()
export class FollowOfferService {
  constructor(
    private readonly outbox: Outbox,
    private readonly offers: FollowOfferRepository,
    private readonly ties: FollowTieRepository,
    private readonly telling: FollowTellingService,
    private readonly access: RevealService,
    private readonly staff: StaffService,
    private readonly index: BlindIndex,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /**
   * Each who is shown finds in the records of access that they were.
   * @throws AppError NOT_FOUND, FOLLOW_HAS_ACCOUNT, FOLLOW_ADULTS_ONLY, FOLLOW_MANY_OF_NAME
   */
  async find(
    principal: Principal,
    residentId: string,
    { phone, name }: FindRelatives,
  ): Promise<{ items: Relative[] }> {
    const { elder, role } = await this.#mine(principal, residentId);
    await this.#checkElder(elder);
    const today = this.clock.today();
    const born = bornUntil(today, adultAge);
    const { communityId } = elder;
    const found = phone
      ? await this.offers.byPhone(communityId, this.index.phone(phone), born, maxRelatives + 1)
      : await this.offers.byName(communityId, name ?? '', born, maxRelatives + 1);
    const people = [...new Map(found.map((row) => [row.residentId, row])).values()];
    if (people.length > maxRelatives) throw new AppError(409, 'FOLLOW_MANY_OF_NAME');
    for (const { gridId, residentId: shown } of people) {
      const about = { communityId, gridId, role, ...nobody, residentId: shown, field: 'account' as const };
      await this.access.recorded(principal, about, shown, { id: uuid(), purpose: 'service', note: purpose });
    }
    return { items: people.map((row) => this.#relativeView(row, today)) };
  }

  /**
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, FOLLOW_HAS_ACCOUNT, FOLLOW_ADULTS_ONLY; FOLLOW_NO_RELATIVE where they
   * have no account, or are no adult of the community; FOLLOW_ALREADY, FOLLOW_TOO_MANY
   */
  async make(
    principal: Principal,
    residentId: string,
    { id, relativeId, relation, consentHow, consentedOn }: MakeFollowOffer,
  ): Promise<Created<FollowOfferView>> {
    const { elder, role } = await this.#mine(principal, residentId);
    const now = this.clock.now();
    const today = this.clock.today();
    if (consentedOn > today) {
      throw new AppError(400, 'REQUEST_INVALID', undefined, [
        { path: 'body.consentedOn', code: 'in_future' },
      ]);
    }
    const first = await this.outbox.transaction(async (manager) => {
      await this.offers.lockElder(residentId, manager);
      const known = await this.offers.find(id, manager);
      if (known) {
        const same =
          known.recordedByAccountId === principal.accountId &&
          known.residentId === residentId &&
          known.relation === relation &&
          known.consentHow === consentHow &&
          known.consentedOn === consentedOn;
        if (!same) throw AppError.idTaken();
        return false;
      }
      await this.#checkElder(elder, manager);
      const born = bornUntil(today, adultAge);
      const relative = await this.offers.relative(relativeId, elder.communityId, born, manager);
      if (!relative || relativeId === residentId) throw new AppError(409, 'FOLLOW_NO_RELATIVE');
      await this.#checkNew(elder, relative, manager);
      const offer: FollowOffer = {
        ...{ id, communityId: elder.communityId, residentId, relation, consentHow, consentedOn },
        ...{ followerAccountId: relative.accountId, followedAccountId: null },
        ...{ recordedByAccountId: principal.accountId, recordedRole: role },
        ...{ state: 'waiting' as const, createdAt: now, answeredAt: null },
      };
      await this.offers.insert(offer, manager);
      await this.telling.tell(offer, offerMessage('follower'), relative.accountId, manager);
      return true;
    });
    const thing = (await this.list(principal, residentId)).find((one) => one.id === id);
    // A retry of what was declined, or taken back, meanwhile.
    if (!thing) throw AppError.idTaken();
    return { thing, first };
  }

  /** @throws AppError NOT_FOUND */
  async list(principal: Principal, residentId: string): Promise<FollowOfferView[]> {
    const elder = await this.offers.elder(residentId);
    if (!elder || !mayReadOffers(principal.grants, elder)) throw AppError.notFound();
    const rows = await this.offers.listOf(residentId);
    const names = await this.staff.staffNamesOf([
      ...new Set(rows.flatMap(({ recordedByAccountId }) => recordedByAccountId ?? [])),
    ]);
    return rows.flatMap((row) => toView(row, elder, principal, names));
  }

  /** Once is enough, and again is no harm. @throws AppError NOT_FOUND */
  async end(principal: Principal, residentId: string, offerId: string): Promise<void> {
    await this.#mine(principal, residentId);
    await this.outbox.transaction(async (manager) => {
      await this.offers.lockElder(residentId, manager);
      const offer = await this.offers.find(offerId, manager);
      if (offer?.residentId !== residentId || offer.followedAccountId !== null) throw AppError.notFound();
      const now = this.clock.now();
      const withdrawn = await this.offers.answer(offer, 'withdrawn', now, manager);
      if (!withdrawn && !(await this.ties.end(offerId, now, manager))) return;
      await this.telling.tell(offer, receivingEndedMessage('word'), offer.followerAccountId, manager);
    });
  }

  async #mine(principal: Principal, residentId: string) {
    const elder = await this.offers.elder(residentId);
    const role = elder && roleForOffers(principal.grants, elder);
    if (!elder || !role) throw AppError.notFound();
    return { elder, role };
  }

  /** A child has a guardian, and who has an account agrees by themselves. */
  async #checkElder({ id, birthDate, state }: ElderRow, manager?: EntityManager): Promise<void> {
    if (state !== 'present' || birthDate > bornUntil(this.clock.today(), adultAge)) {
      throw new AppError(409, 'FOLLOW_ADULTS_ONLY');
    }
    if (await this.offers.hasAccount(id, manager)) throw new AppError(409, 'FOLLOW_HAS_ACCOUNT');
  }

  /** Of one household both get all of it anyhow. */
  async #checkNew(elder: ElderRow, relative: RelativeRow, manager: EntityManager): Promise<void> {
    const offers = await this.offers.listOf(elder.id, manager);
    const already = offers.some(({ followerAccountId }) => followerAccountId === relative.accountId);
    if (already || elder.householdId === relative.householdId) throw new AppError(409, 'FOLLOW_ALREADY');
    const followed = await this.ties.list(relative.accountId, manager);
    const full = followed.filter(({ side }) => side === 'follower').length >= maxFollowTies;
    if (full || offers.length >= maxFollowTies) throw new AppError(409, 'FOLLOW_TOO_MANY');
  }

  #relativeView(row: RelativeRow, today: string): Relative {
    const { residentId, name, birthDate, gridName, phoneCipher } = row;
    const phone = phoneCipher && this.cipher.decrypt(phoneCipher, fieldPlace.residentPhone(residentId));
    const phoneTail = phone ? phone.slice(-4) : null;
    return { residentId, name, age: ageOn(today, birthDate), gridName, phoneTail };
  }
}

function toView(
  row: OfferRow,
  { gridName }: ElderRow,
  { accountId }: Principal,
  names: ReadonlyMap<string, string>,
): FollowOfferView[] {
  const { id, state, relation, relativeName, consentHow, consentedOn, createdAt, answeredAt } = row;
  const { recordedByAccountId: by, recordedRole } = row;
  if (consentHow === null || consentedOn === null || by === null) return [];
  const byName = by === accountId ? '我' : staffTitle(recordedRole ?? 'gridWorker', gridName, names.get(by));
  return [
    {
      ...{ id, state, relation, relativeName, consentHow, consentedOn, byName },
      createdAt: createdAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    },
  ];
}
