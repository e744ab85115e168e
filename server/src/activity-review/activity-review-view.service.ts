import { Injectable } from '@nestjs/common';
import type {
  ActivityReviewDesk,
  PersonShown,
  PublicReview,
  ReviewPicture as ReviewPictureView,
} from '@linge/shared/activity-review/activity-review.schema';
import { adultFromAge } from '@linge/shared/activity/activity.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import { ActivityViewService } from '../activity/activity-view.service.js';
import type { Principal } from '../common/auth/principal.js';
import { ageOn } from '../common/clock/age.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { ContentHoldService } from '../content-check/content-hold.service.js';
import { askedAccounts, hasPassed, reviewActions } from './activity-review.policy.js';
import { ActivityReviewRepository } from './activity-review.repository.js';
import type { ActivityReview } from './entities/activity-review.entity.js';
import type { PictureConsent } from './entities/picture-consent.entity.js';
import type { ReviewPicture } from './entities/review-picture.entity.js';
import { ReviewPeopleRepository, type ListedPerson } from './review-people.repository.js';
import { hiddenOf, ReviewReachService } from './review-reach.service.js';

/** Reviews as everybody, and as those who organise, see them. */
@Injectable()
export class ActivityReviewViewService {
  constructor(
    private readonly activities: ActivityViewService,
    private readonly reviews: ActivityReviewRepository,
    private readonly people: ReviewPeopleRepository,
    private readonly reach: ReviewReachService,
    private readonly holds: ContentHoldService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND for an activity that was never published */
  async get(activityId: string): Promise<PublicReview> {
    const activity = (await this.people.activities([activityId])).get(activityId);
    if (!activity?.publishedAt) throw AppError.notFound();
    const review = await this.reviews.find(activityId);
    if (!review?.publishedAt || !hasPassed(activity, this.clock.now())) return { activityId, review: null };
    const [pictures, tookPart, mark] = await Promise.all([
      this.reviews.pictures(activityId),
      this.people.tookPart(activityId),
      this.#markOn(review),
    ]);
    const shown = pictures.filter((picture) => picture.shown);
    const links = await this.reach.linksOf(shown, 'checked');
    return {
      activityId,
      review: {
        text: mark ? null : review.text,
        tookPart,
        pictures: shown.flatMap(({ id }) => links.get(id) ?? []),
        publishedAt: review.publishedAt.toISOString(),
      },
    };
  }

  /** @throws AppError NOT_FOUND also where it is none of theirs */
  async desk(principal: Principal, activityId: string): Promise<ActivityReviewDesk> {
    const { row } = await this.activities.open(activityId, principal);
    const [review, pictures, consents, tookPart] = await Promise.all([
      this.reviews.find(activityId),
      this.reviews.pictures(activityId),
      this.reviews.consents(activityId),
      this.people.tookPart(activityId),
    ]);
    const [links, people, mark] = await Promise.all([
      this.reach.linksOf(pictures, 'all'),
      this.#peopleOf(consents),
      review ? this.#markOn(review) : undefined,
    ]);
    const state = review?.state ?? 'none';
    return {
      ...{ activityId, title: row.title, state, version: review?.version ?? 0, text: review?.text ?? null },
      ...(mark ? { check: mark } : {}),
      tookPart,
      pictures: pictures.flatMap((picture) => {
        const link = links.get(picture.id);
        return link ? [viewOf(picture, { consents, people, state, link })] : [];
      }),
      publishedAt: review?.publishedAt?.toISOString() ?? null,
      availableActions: reviewActions(state, row, this.clock.now()),
    };
  }

  async #peopleOf(consents: readonly PictureConsent[]): Promise<Map<string, ShownPerson>> {
    const ids = [...new Set(consents.map(({ signUpId }) => signUpId))];
    const [people, beside] = await Promise.all([this.people.people(ids), this.people.beside(ids)]);
    const today = this.clock.today();
    return new Map(
      [...people.values()].map((person) => {
        const age = person.birthDate ? ageOn(today, person.birthDate) : null;
        const onTheSpot = askedAccounts(age, beside.get(person.signUpId) ?? []).length === 0;
        return [person.signUpId, { ...person, age, onTheSpot }];
      }),
    );
  }

  #markOn({ activityId, authorAccountId }: ActivityReview) {
    return this.holds.markOn('activityReview', activityId, 'public', async () => [authorAccountId]);
  }
}

type ShownPerson = ListedPerson & { readonly age: number | null; readonly onTheSpot: boolean };

interface Around {
  readonly consents: readonly PictureConsent[];
  readonly people: ReadonlyMap<string, ShownPerson>;
  readonly state: 'none' | ActivityReview['state'];
  readonly link: FileLink;
}

function viewOf(picture: ReviewPicture, { consents, people, state, link }: Around): ReviewPictureView {
  const its = consents.filter(({ pictureId }) => pictureId === picture.id);
  return {
    id: picture.id,
    picture: link,
    nobody: picture.nobody,
    people: its.flatMap((consent) => {
      const person = people.get(consent.signUpId);
      return person ? [toPerson(consent, person)] : [];
    }),
    hidden: hiddenOf(picture, its, state) ?? (link.check ? 'check' : null),
  };
}

function toPerson(consent: PictureConsent, { name, age, onTheSpot }: ShownPerson): PersonShown {
  const { signUpId, state, spotWith, spotDay, answeredAt } = consent;
  return {
    ...{ signUpId, name, state, onTheSpot },
    age: age !== null && age < adultFromAge ? age : null,
    spot: spotWith !== null && spotDay !== null ? { with: spotWith, day: spotDay } : null,
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
