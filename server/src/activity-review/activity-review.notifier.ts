import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { activityEndTopics } from '../activity/activity-view.service.js';
import { ageOn } from '../common/clock/age.js';
import { Clock } from '../common/clock/clock.js';
import type { OutboxMessage } from '../common/outbox/entities/outbox-message.entity.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService, type NewMessage } from '../message/message.service.js';
import {
  consentAskedTopic,
  pictureHiddenTopic,
  type ConsentAsked,
  type PictureHiddenStep,
  type ReviewStep,
} from './activity-review.announcement.js';
import { askedAccounts } from './activity-review.policy.js';
import { ActivityReviewRepository } from './activity-review.repository.js';
import { consentMessage, feedbackMessage, hiddenMessage } from './activity-review.wording.js';
import { ReviewPeopleRepository } from './review-people.repository.js';

type Told = Pick<NewMessage, 'kind' | 'title' | 'body' | 'quiet'>;

/** Asks those who are shown, tells those who organise of pictures that are hidden, and asks once what it was like. */
@Injectable()
export class ActivityReviewNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly reviews: ActivityReviewRepository,
    private readonly people: ReviewPeopleRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(consentAskedTopic, (message, manager) => this.ask(message, manager));
    this.handlers.register(pictureHiddenTopic, (message, manager) => this.tellHidden(message, manager));
    this.handlers.register(activityEndTopics.finished, (message, manager) =>
      this.askFeedback(message, manager),
    );
  }

  async ask({ subjectId, payload }: OutboxMessage, manager: EntityManager): Promise<void> {
    const { signUpIds, ...step } = payload as ConsentAsked;
    const [people, beside, title] = [
      await this.people.people(signUpIds, manager),
      await this.people.beside(signUpIds, manager),
      await this.#titleOf(subjectId, manager),
    ];
    const today = this.clock.today();
    const accounts = [...people.values()].flatMap(({ signUpId, birthDate }) =>
      askedAccounts(birthDate ? ageOn(today, birthDate) : null, beside.get(signUpId) ?? []),
    );
    const subject = { type: 'pictureConsents', id: subjectId } as const;
    await this.#deliver(consentMessage(title), subject, step, accounts, manager);
  }

  async tellHidden({ subjectId, payload }: OutboxMessage, manager: EntityManager): Promise<void> {
    const step = payload as PictureHiddenStep;
    const told = hiddenMessage(await this.#titleOf(subjectId, manager), step);
    const subject = { type: 'activityReview', id: subjectId } as const;
    await this.#deliver(told, subject, step, await this.reviews.authors(subjectId, manager), manager);
  }

  /** Only into the inbox: nobody is rung up for it. */
  async askFeedback({ subjectId, payload }: OutboxMessage, manager: EntityManager): Promise<void> {
    const told = { ...feedbackMessage(await this.#titleOf(subjectId, manager)), quiet: true };
    const subject = { type: 'activityFeedback', id: subjectId } as const;
    const accounts = await this.people.toldOf(subjectId, manager);
    await this.#deliver(told, subject, payload as ReviewStep, accounts, manager);
  }

  async #titleOf(activityId: string, manager: EntityManager): Promise<string> {
    return (await this.people.activities([activityId], manager)).get(activityId)?.title ?? '';
  }

  async #deliver(
    told: Told,
    subject: NewMessage['subject'],
    { eventId, createdAt, communityId }: ReviewStep,
    accountIds: readonly string[],
    manager: EntityManager,
  ): Promise<void> {
    const about = { subject, eventId, createdAt: new Date(createdAt), within: { communityId } };
    await this.messages.deliver({ ...told, ...about }, accountIds, manager);
  }
}
