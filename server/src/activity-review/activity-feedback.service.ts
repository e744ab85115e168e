import { Injectable } from '@nestjs/common';
import type {
  ChangeFeedback,
  FeedbackResult,
  GiveFeedback,
  OwnFeedback,
  OwnReview,
} from '@linge/shared/activity-review/activity-feedback.schema';
import { ActivityViewService } from '../activity/activity-view.service.js';
import { SignUpPersonService } from '../activity/sign-up-person.service.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { ContentHoldService, markOf } from '../content-check/content-hold.service.js';
import { toOwnFeedback } from './activity-feedback.mapper.js';
import { changeUntil, isHelper, sumsOf } from './activity-feedback.policy.js';
import { ActivityFeedbackRepository } from './activity-feedback.repository.js';
import { hasPassed } from './activity-review.policy.js';
import type { ActivityFeedback } from './entities/activity-feedback.entity.js';
import { PictureConsentService } from './picture-consent.service.js';
import { ReviewPeopleRepository, type ReviewedActivity } from './review-people.repository.js';

interface Turn {
  readonly activityId: string;
  readonly signUpId: string;
}

/** As many as fit on a page. */
const mostWritten = 200;

/** What those say who took part, and who reads it. */
@Injectable()
export class ActivityFeedbackService {
  constructor(
    private readonly activities: ActivityViewService,
    private readonly persons: SignUpPersonService,
    private readonly people: ReviewPeopleRepository,
    private readonly feedbacks: ActivityFeedbackRepository,
    private readonly consents: PictureConsentService,
    private readonly holds: ContentHoldService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND for an activity that was never published */
  async own({ accountId }: Principal, activityId: string): Promise<OwnReview> {
    const activity = await this.#published(activityId);
    const residents = await this.persons.residentsOf(accountId);
    const pictures = await this.consents.counts(accountId, residents, activityId);
    if (!hasPassed(activity, this.clock.now())) return { activityId, turns: [], pictures, thanks: null };
    const mine = await this.people.mineIn(activityId, { accountId, residentIds: [...residents.keys()] });
    const [people, answers] = await Promise.all([this.people.people(mine), this.feedbacks.ofSignUps(mine)]);
    const own = answers.filter((answer) => answer.accountId === accountId);
    const views = await this.#views(own);
    const selfTookPart = [...people.values()].some(({ residentId }) => residents.get(residentId ?? ''));
    return {
      activityId,
      turns: mine.flatMap((signUpId) => {
        const person = people.get(signUpId);
        if (!person) return [];
        const answer = answers.find((one) => one.signUpId === signUpId);
        return [
          {
            ...{ signUpId, name: person.name, self: residents.get(person.residentId ?? '') ?? false },
            answeredByOther: answer !== undefined && answer.accountId !== accountId,
            answer: views.find(({ id }) => id === answer?.id) ?? null,
          },
        ];
      }),
      pictures,
      thanks: await this.#thanksFor(accountId, activity, selfTookPart),
    };
  }

  /** @throws AppError NOT_FOUND, ID_ALREADY_USED, ACTIVITY_REVIEW_TOO_EARLY, ACTIVITY_FEEDBACK_ALREADY */
  async give(
    { accountId }: Principal,
    { activityId, signUpId }: Turn,
    { id, ...said }: GiveFeedback,
  ): Promise<Created<OwnFeedback>> {
    const contentHash = this.index.content(JSON.stringify([accountId, signUpId, { id, ...said }]));
    const sent = () => this.#sentBefore(id, contentHash);
    return createOnce(
      sent,
      async () => {
        const activity = await this.#published(activityId);
        const residents = await this.persons.residentsOf(accountId);
        const mine = await this.people.mineIn(activityId, { accountId, residentIds: [...residents.keys()] });
        if (!mine.includes(signUpId)) throw AppError.notFound();
        const now = this.clock.now();
        if (!hasPassed(activity, now)) throw new AppError(409, 'ACTIVITY_REVIEW_TOO_EARLY');
        const row: ActivityFeedback = {
          ...{ id, activityId, signUpId, accountId, ...said },
          ...{ version: 1, contentHash, createdAt: now, updatedAt: now },
        };
        await this.feedbacks.insert(row);
        return this.#view(row);
      },
      () => new AppError(409, 'ACTIVITY_FEEDBACK_ALREADY'),
    );
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT, ACTIVITY_FEEDBACK_CLOSED */
  async change(
    { accountId }: Principal,
    { activityId, signUpId }: Turn,
    { id, version, ...said }: ChangeFeedback,
  ): Promise<OwnFeedback> {
    const row = await this.feedbacks.find(id);
    const mine = row?.accountId === accountId && row.signUpId === signUpId && row.activityId === activityId;
    if (!row || !mine) throw AppError.notFound();
    const now = this.clock.now();
    if (now >= changeUntil(row.createdAt)) throw new AppError(409, 'ACTIVITY_FEEDBACK_CLOSED');
    if (row.version !== version) throw AppError.versionConflict();
    const change = { ...said, updatedAt: now };
    if (!(await this.feedbacks.update(row, change))) throw AppError.versionConflict();
    return this.#view({ ...row, ...change, version: version + 1 });
  }

  /** @throws AppError NOT_FOUND also where it is none of theirs */
  async result(principal: Principal, activityId: string): Promise<FeedbackResult> {
    await this.activities.open(activityId, principal);
    const { answers, sums } = sumsOf(await this.feedbacks.counted(activityId));
    return {
      ...{ activityId, answers, sums },
      words: sums ? await this.#written(activityId, 'words') : [],
      thanks: await this.#written(activityId, 'thanks'),
    };
  }

  async #thanksFor(accountId: string, { id, kind, communityId }: ReviewedActivity, tookPart: boolean) {
    const volunteer =
      tookPart && kind !== 'volunteer' && (await this.people.isVolunteer(accountId, communityId));
    return isHelper({ kind, tookPart, volunteer }) ? this.#written(id, 'thanks') : null;
  }

  /** What was let through of it. */
  async #written(activityId: string, what: 'words' | 'thanks'): Promise<string[]> {
    const rows = await this.feedbacks.written(activityId, what, mostWritten);
    const held = await this.#held(rows);
    return rows.flatMap((row) => {
      const words = row[what];
      return words === null || held.has(row.id) ? [] : [words];
    });
  }

  /** Whose words are looked at, or were not let through; what others sent under their ids was never stored. */
  async #held(rows: readonly Pick<ActivityFeedback, 'id' | 'accountId'>[]) {
    const ids = rows.map(({ id }) => id);
    const notPassed = await this.holds.notPassed('activityFeedback', ids, 'followers');
    return new Map(
      notPassed
        .filter(({ subjectId, accountId }) =>
          rows.some((row) => row.id === subjectId && (accountId === null || accountId === row.accountId)),
        )
        .map(({ subjectId, state }) => [subjectId, markOf(state)]),
    );
  }

  async #views(rows: readonly ActivityFeedback[]): Promise<OwnFeedback[]> {
    const held = await this.#held(rows);
    const now = this.clock.now();
    return rows.map((row) => toOwnFeedback(row, held.get(row.id), now));
  }

  async #view(row: ActivityFeedback): Promise<OwnFeedback> {
    const [view] = await this.#views([row]);
    if (!view) throw AppError.notFound();
    return view;
  }

  async #sentBefore(id: string, contentHash: string): Promise<Created<OwnFeedback> | undefined> {
    const row = await this.feedbacks.find(id);
    if (!row) return undefined;
    // The hash holds whose it is.
    if (row.contentHash !== contentHash) throw AppError.idTaken();
    return { thing: await this.#view(row), first: false };
  }

  async #published(activityId: string): Promise<ReviewedActivity> {
    const activity = (await this.people.activities([activityId])).get(activityId);
    if (!activity?.publishedAt) throw AppError.notFound();
    return activity;
  }
}
