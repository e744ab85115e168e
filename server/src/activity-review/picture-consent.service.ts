import { Injectable } from '@nestjs/common';
import type {
  PictureConsent as PictureConsentView,
  PictureConsentListQuery,
} from '@linge/shared/activity-review/picture-consent.schema';
import type { EntityManager } from 'typeorm';
import { SignUpPersonService } from '../activity/sign-up-person.service.js';
import type { Principal } from '../common/auth/principal.js';
import { ageOn } from '../common/clock/age.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { pictureHidden, type PictureHiddenStep } from './activity-review.announcement.js';
import { consentActions, mayAnswer } from './activity-review.policy.js';
import { ActivityReviewRepository } from './activity-review.repository.js';
import type { ActivityReview } from './entities/activity-review.entity.js';
import type { PictureConsent } from './entities/picture-consent.entity.js';
import { PictureConsentRepository } from './picture-consent.repository.js';
import { ReviewPeopleRepository, type ListedPerson } from './review-people.repository.js';
import { ReviewReachService } from './review-reach.service.js';

/** Somebody shown, for whom the reader answers. */
interface Answered {
  readonly consent: PictureConsent;
  readonly person: ListedPerson;
  readonly self: boolean;
}

/** Who is shown agrees or not, and takes back what they agreed to. */
@Injectable()
export class PictureConsentService {
  constructor(
    private readonly outbox: Outbox,
    private readonly persons: SignUpPersonService,
    private readonly reviews: ActivityReviewRepository,
    private readonly rows: PictureConsentRepository,
    private readonly people: ReviewPeopleRepository,
    private readonly reach: ReviewReachService,
    private readonly clock: Clock,
  ) {}

  async list({ accountId }: Principal, { limit, cursor, activityId }: PictureConsentListQuery) {
    const residents = await this.persons.residentsOf(accountId);
    const mine = { accountId, residentIds: [...residents.keys()] };
    const keys = await this.people.ownConsents(mine, activityId, decodeInstantCursor(cursor), limit + 1);
    const found = await this.rows.consents(keys.map(({ id }) => id));
    const shown = await this.#shown(await this.#answeredBy(accountId, residents, found));
    const page = pageOfRows(keys, limit, instantKeys, ({ id }) => shown.find((one) => one.id === id));
    return { ...page, items: page.items.filter((item): item is PictureConsentView => item !== undefined) };
  }

  /** Of an activity: on how many pictures the account answers for somebody, and on how many it did not yet. */
  async counts(
    accountId: string,
    residents: ReadonlyMap<string, boolean>,
    activityId: string,
  ): Promise<{ readonly all: number; readonly waiting: number }> {
    const mine = { accountId, residentIds: [...residents.keys()] };
    const keys = await this.people.ownConsents(mine, activityId, undefined, mostCounted);
    if (!keys.length) return { all: 0, waiting: 0 };
    const found = await this.rows.consents(keys.map(({ id }) => id));
    const answered = await this.#answeredBy(accountId, residents, found);
    return {
      all: answered.length,
      waiting: answered.filter(({ consent }) => consent.state === 'asked').length,
    };
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT */
  agree(principal: Principal, id: string, version: number): Promise<PictureConsentView> {
    return this.#answer(principal, id, 'agreed', (consent) => {
      if (consent.version !== version) throw AppError.versionConflict();
    });
  }

  /** Whatever happened meanwhile: a no needs to have seen nothing. @throws AppError NOT_FOUND */
  refuse(principal: Principal, id: string): Promise<PictureConsentView> {
    return this.#answer(principal, id, 'refused');
  }

  /** Accounts are gone, and what they agreed to with them. In a transaction of its own. */
  async forget(activityId: string, consentIds: readonly string[]): Promise<void> {
    await this.outbox.transaction(async (manager, announce) => {
      const review = await this.reviews.lock(activityId, manager);
      if (!review) return;
      for (const id of consentIds) {
        const consent = await this.reviews.findConsent(id, manager);
        // Answered by somebody else meanwhile, or not asked any more.
        if (consent?.state !== 'agreed' || consent.answeredByAccountId !== null) continue;
        await this.reviews.answer(consent, { state: 'gone', answeredAt: this.clock.now() }, manager);
        await this.#tell(review, consent, 'gone', manager, announce);
      }
      await this.reach.settle(review, manager);
    });
  }

  async #answer(
    { accountId }: Principal,
    id: string,
    state: 'agreed' | 'refused',
    check: (consent: PictureConsent) => void = () => undefined,
  ): Promise<PictureConsentView> {
    const residents = await this.persons.residentsOf(accountId);
    const known = await this.reviews.findConsent(id);
    if (!known) throw AppError.notFound();
    await this.outbox.transaction(async (manager, announce) => {
      const review = await this.reviews.lock(known.activityId, manager);
      const consent = await this.reviews.findConsent(id, manager);
      const [answered] = await this.#answeredBy(accountId, residents, consent ? [consent] : [], manager);
      if (!review || !consent || !answered) throw AppError.notFound();
      if (consent.state === state) return;
      check(consent);
      const answer = { state, answeredByAccountId: accountId, answeredAt: this.clock.now() };
      await this.reviews.answer(consent, answer, manager);
      await this.reach.settle(review, manager);
      if (state === 'refused') await this.#tell(review, consent, 'refused', manager, announce);
    });
    const [consent] = await this.rows.consents([id]);
    const answered = await this.#answeredBy(accountId, residents, consent ? [consent] : []);
    const [view] = await this.#shown(answered);
    if (!view) throw AppError.notFound();
    return view;
  }

  async #tell(
    review: ActivityReview,
    { pictureId }: PictureConsent,
    why: PictureHiddenStep['why'],
    manager: EntityManager,
    announce: Announce,
  ): Promise<void> {
    const pictures = await this.reviews.pictures(review.activityId, manager);
    const number = pictures.findIndex(({ id }) => id === pictureId) + 1;
    announce(pictureHidden(review, { why, number }, this.clock.now()));
  }

  /** Those for whom an account answers. @param residents as `SignUpPersonService.residentsOf` has them */
  async #answeredBy(
    accountId: string,
    residents: ReadonlyMap<string, boolean>,
    consents: readonly PictureConsent[],
    manager?: EntityManager,
  ): Promise<Answered[]> {
    const people = await this.people.people([...new Set(consents.map(({ signUpId }) => signUpId))], manager);
    const today = this.clock.today();
    return consents.flatMap((consent) => {
      const person = people.get(consent.signUpId);
      const self = residents.get(person?.residentId ?? '') ?? false;
      const beside = person && (person.accountId === accountId || residents.has(person.residentId ?? ''));
      if (!person || !beside) return [];
      const age = person.birthDate ? ageOn(today, person.birthDate) : null;
      return mayAnswer({ age, self, hasAccount: person.hasAccount }) ? [{ consent, person, self }] : [];
    });
  }

  async #shown(answered: readonly Answered[]): Promise<PictureConsentView[]> {
    const pictures = await this.rows.pictures(answered.map(({ consent }) => consent.pictureId));
    const [links, activities] = await Promise.all([
      this.reach.linksOf(pictures, 'checked'),
      this.people.activities([...new Set(answered.map(({ consent }) => consent.activityId))]),
    ]);
    return answered.map(({ consent, person, self }): PictureConsentView => {
      const { id, activityId, pictureId, state, version, createdAt, answeredAt } = consent;
      const link = links.get(pictureId);
      const shown = pictures.some((picture) => picture.id === pictureId && picture.shown);
      return {
        ...{ id, activityId, state, version, self, name: person.name },
        activityTitle: activities.get(activityId)?.title ?? '',
        picture: link ?? null,
        shown: shown && link !== undefined,
        askedAt: createdAt.toISOString(),
        answeredAt: answeredAt?.toISOString() ?? null,
        availableActions: consentActions(state),
      };
    });
  }
}

/** As many pictures as a review has, of a large family. */
const mostCounted = 100;
