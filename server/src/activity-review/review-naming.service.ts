import { Injectable } from '@nestjs/common';
import type { SaveReviewPicture } from '@linge/shared/activity-review/activity-review.schema';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ageOn } from '../common/clock/age.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { askedAccounts, mustStayNamed } from './activity-review.policy.js';
import { ActivityReviewRepository } from './activity-review.repository.js';
import type { PictureConsent } from './entities/picture-consent.entity.js';
import { ReviewPeopleRepository } from './review-people.repository.js';

interface Naming {
  readonly activityId: string;
  /** As they are asked for, in their order. */
  readonly pictures: readonly SaveReviewPicture[];
  /** What is there. */
  readonly consents: readonly PictureConsent[];
}

/** Writes down who can be recognised on which picture, under the lock on the review. */
@Injectable()
export class ReviewNamingService {
  constructor(
    private readonly reviews: ActivityReviewRepository,
    private readonly people: ReviewPeopleRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the sign-ups of those who are to be asked
   * @throws AppError ACTIVITY_REVIEW_PERSON_UNKNOWN, ACTIVITY_REVIEW_REFUSED
   */
  async name({ activityId, pictures, consents }: Naming, manager: EntityManager): Promise<string[]> {
    await this.#forget({ activityId, pictures, consents }, manager);
    const askable = await this.#askable({ activityId, pictures, consents }, manager);
    const fresh: PictureConsent[] = [];
    for (const [index, picture] of pictures.entries()) {
      for (const [at, { signUpId, spot }] of picture.people.entries()) {
        const known = consents.find((one) => one.pictureId === picture.id && one.signUpId === signUpId);
        const asked = askable.get(signUpId);
        // Whoever can be asked in the app is not answered for; what was noted before they could be stands.
        if (asked === undefined || (spot && asked && known?.state !== 'noted'))
          throw personUnknown(index, at);
        const noted = { spotWith: spot?.with ?? null, spotDay: spot?.day ?? null };
        if (!known) fresh.push(this.#row({ activityId, pictureId: picture.id, signUpId }, noted));
        else if (!asked) await this.#note(known, noted, manager);
      }
    }
    await this.reviews.insertConsents(fresh, manager);
    return [...new Set(fresh.map(({ signUpId }) => signUpId))].filter((id) => askable.get(id));
  }

  /** Those who are named no more; who said no stays named, as the picture would else be anybody's again. */
  async #forget({ pictures, consents }: Naming, manager: EntityManager): Promise<void> {
    const gone = consents.filter(({ pictureId, signUpId }) => {
      const picture = pictures.find(({ id }) => id === pictureId);
      // With a picture that is taken out everything goes.
      return picture && !picture.people.some((person) => person.signUpId === signUpId);
    });
    if (gone.some(({ state }) => mustStayNamed(state))) throw new AppError(409, 'ACTIVITY_REVIEW_REFUSED');
    await this.reviews.deleteConsents(
      gone.map(({ id }) => id),
      manager,
    );
  }

  /** By sign-up, whether there is an account to ask; undefined for who did not take part, and is not named already. */
  async #askable({ activityId, pictures, consents }: Naming, manager: EntityManager) {
    const ids = [...new Set(pictures.flatMap(({ people }) => people.map(({ signUpId }) => signUpId)))];
    const [people, beside] = [await this.people.people(ids, manager), await this.people.beside(ids, manager)];
    const today = this.clock.today();
    const askable = new Map<string, boolean>();
    for (const { signUpId, state, birthDate, ...person } of people.values()) {
      const known = consents.some((consent) => consent.signUpId === signUpId);
      if (person.activityId !== activityId || (state !== 'in' && !known)) continue;
      const age = birthDate ? ageOn(today, birthDate) : null;
      askable.set(signUpId, askedAccounts(age, beside.get(signUpId) ?? []).length > 0);
    }
    return askable;
  }

  async #note(
    consent: PictureConsent,
    noted: Pick<PictureConsent, 'spotWith' | 'spotDay'>,
    manager: EntityManager,
  ): Promise<void> {
    const open = consent.state === 'asked' || consent.state === 'noted';
    const same = consent.spotWith === noted.spotWith && consent.spotDay === noted.spotDay;
    if (!open || same) return;
    await this.reviews.answer(consent, { ...noted, ...this.#spotState(noted) }, manager);
  }

  #row(
    ids: Pick<PictureConsent, 'activityId' | 'pictureId' | 'signUpId'>,
    noted: Pick<PictureConsent, 'spotWith' | 'spotDay'>,
  ): PictureConsent {
    const about = { answeredByAccountId: null, version: 1, createdAt: this.clock.now() };
    return { id: uuid(), ...ids, ...noted, ...this.#spotState(noted), ...about };
  }

  #spotState({ spotWith }: Pick<PictureConsent, 'spotWith'>) {
    return spotWith === null
      ? { state: 'asked' as const, answeredAt: null }
      : { state: 'noted' as const, answeredAt: this.clock.now() };
  }
}

function personUnknown(picture: number, person: number): AppError {
  return new AppError(400, 'ACTIVITY_REVIEW_PERSON_UNKNOWN', undefined, [
    { path: `body.pictures.${picture}.people.${person}`, code: 'unknown' },
  ]);
}
