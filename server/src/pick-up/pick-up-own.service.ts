import { Injectable } from '@nestjs/common';
import {
  goesAloneFromAge,
  maxAuthorisations,
  type Authorise,
  type OwnPickUp,
} from '@linge/shared/pick-up/pick-up.schema';
import type { EntityManager } from 'typeorm';
import { SignUpPersonService } from '../activity/sign-up-person.service.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import type { PickUpAuthorisation } from './entities/pick-up-authorisation.entity.js';
import { PickUpChildRepository, type ChildRow } from './pick-up-child.repository.js';
import { ageThen, PickUpViewService } from './pick-up-view.service.js';
import { forgetAtOf, isOpen, isShown, notOver, type SessionTimes } from './pick-up.policy.js';
import { PickUpRepository } from './pick-up.repository.js';

/** What is looked at before somebody is named. */
interface Asked {
  readonly child: ChildRow;
  readonly coming: readonly SessionTimes[];
  /** The guardian whose household counts. */
  readonly by: string;
}

type Row = Pick<PickUpAuthorisation, 'residentId' | 'name' | 'relation' | 'phoneCipher' | 'day'>;

/** What guardians say about who may take their children. */
@Injectable()
export class PickUpOwnService {
  constructor(
    private readonly outbox: Outbox,
    private readonly children: PickUpChildRepository,
    private readonly rows: PickUpRepository,
    private readonly views: PickUpViewService,
    private readonly persons: SignUpPersonService,
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND where it is none of theirs */
  async get({ accountId }: Principal, signUpId: string): Promise<OwnPickUp> {
    return this.views.own(await this.#open(accountId, signUpId), accountId);
  }

  /**
   * Names one more, once, however often it is sent; who may already is not named twice.
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, PICK_UP_NOT_OPEN, PICK_UP_PERSON_UNKNOWN, PICK_UP_TOO_YOUNG,
   * PICK_UP_NO_SESSION, PICK_UP_TOO_MANY
   */
  async authorise({ accountId }: Principal, signUpId: string, body: Authorise): Promise<Created<OwnPickUp>> {
    const child = await this.#open(accountId, signUpId);
    const contentHash = this.index.content(JSON.stringify([accountId, signUpId, body]));
    const work = () =>
      this.outbox.transaction(async (manager) => {
        await this.children.lock(signUpId, manager);
        const known = await this.rows.findAuthorisation(body.id, manager);
        if (known) {
          if (known.contentHash !== contentHash) throw AppError.idTaken();
          return false;
        }
        return this.#name(accountId, signUpId, body, contentHash, manager);
      });
    // The same id for two children at once: the second attempt finds the first.
    const first = await work().catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      return work();
    });
    return { thing: await this.views.own(child, accountId), first };
  }

  /** @throws AppError NOT_FOUND where it is none of theirs */
  async revoke(
    { accountId }: Principal,
    { id: signUpId, authorisationId }: { readonly id: string; readonly authorisationId: string },
  ): Promise<OwnPickUp> {
    const child = await this.#open(accountId, signUpId);
    await this.outbox.transaction(async (manager) => {
      await this.children.lock(signUpId, manager);
      const row = await this.rows.findAuthorisation(authorisationId, manager);
      if (row?.signUpId !== signUpId) throw AppError.notFound();
      await this.rows.revoke(authorisationId, this.clock.now(), manager);
    });
    return this.views.own(child, accountId);
  }

  /** Whoever signed the child up, and who else speaks for it. */
  async #open(accountId: string, signUpId: string): Promise<ChildRow> {
    const child = await this.children.find(signUpId);
    if (!child) throw AppError.notFound();
    if (child.accountId === accountId) return child;
    const residents = await this.persons.residentsOf(accountId);
    if (residents.get(child.residentId) !== false) throw AppError.notFound();
    return child;
  }

  /** @returns false where it stands already */
  async #name(
    accountId: string,
    signUpId: string,
    body: Authorise,
    contentHash: string,
    manager: EntityManager,
  ): Promise<boolean> {
    const child = await this.children.find(signUpId, manager);
    const activity = child && (await this.children.activity(child.activityId, manager));
    if (!child || !activity) throw AppError.notFound();
    const coming = notOver(await this.children.sessions(activity.id, manager), this.clock.now());
    if (!isOpen(child.state, activity.state, coming[0])) throw new AppError(409, 'PICK_UP_NOT_OPEN');
    const today = this.clock.today();
    const all = await this.rows.authorisationsOf([signUpId], manager);
    const standing = all.filter((row) => isShown(row, today));
    const { id, kind } = body;
    const once = kind === 'household' || kind === 'alone';
    if (once && standing.some((row) => row.kind === kind && row.residentId === (body.residentId ?? null))) {
      return false;
    }
    if (standing.length >= maxAuthorisations) throw new AppError(409, 'PICK_UP_TOO_MANY');
    const told = await this.#checked({ child, coming, by: child.accountId ?? accountId }, body, manager);
    const row: PickUpAuthorisation = {
      ...{ id, communityId: child.communityId, signUpId, accountId, kind, ...told },
      ...{ revokedAt: null, usedAt: null, forgetAt: forgetAtOf(activity.lastEndsAt) },
      ...{ contentHash, createdAt: this.clock.now() },
    };
    await this.rows.insertAuthorisation(row, manager);
    return true;
  }

  async #checked(
    { child, coming, by }: Asked,
    { id, kind, residentId, name, relation, phone, day }: Authorise,
    manager: EntityManager,
  ): Promise<Row> {
    const nobody: Row = { residentId: null, name: null, relation: null, phoneCipher: null, day: null };
    if (kind === 'household') {
      const adults = await this.children.adultsBeside(child, by, this.clock.today(), manager);
      const adult = adults.find((one) => one.residentId === residentId);
      if (!adult) throw new AppError(409, 'PICK_UP_PERSON_UNKNOWN');
      return { ...nobody, residentId: adult.residentId };
    }
    if (kind === 'named') {
      const place = fieldPlace.pickUpAuthorisationPhone(id);
      const phoneCipher = phone ? this.cipher.encrypt(phone, place) : null;
      return { ...nobody, name: name ?? null, relation: relation ?? null, phoneCipher };
    }
    if (kind === 'alone') {
      const [next] = coming;
      if (!next || ageThen(child, next) < goesAloneFromAge) throw new AppError(409, 'PICK_UP_TOO_YOUNG');
      return nobody;
    }
    const days = coming.map(({ startsAt }) => shanghaiDay(startsAt));
    if (!day || !days.includes(day)) {
      throw new AppError(400, 'PICK_UP_NO_SESSION', undefined, [{ path: 'body.day', code: 'unknown' }]);
    }
    return { ...nobody, name: name ?? null, relation: relation ?? null, day };
  }
}
