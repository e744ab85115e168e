import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutboxMessage } from '../common/outbox/entities/outbox-message.entity.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import { wordsOf } from './activity-content.js';
import {
  activityTopic,
  signUpNewsTypes,
  type ActivityStep,
  type ReminderStep,
  type SignUpNews,
} from './activity.announcement.js';
import { ActivityRepository } from './activity.repository.js';
import { activityMessage, reminderMessage, signUpMessage, type ActivityMessage } from './activity.wording.js';
import { SignUpPersonRepository } from './sign-up-person.repository.js';
import { SignUpRepository } from './sign-up.repository.js';

/** Tells those who have a part in an activity: who signed them up, and they themselves. */
@Injectable()
export class ActivityNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpRepository,
    private readonly people: SignUpPersonRepository,
  ) {}

  onModuleInit(): void {
    for (const type of signUpNewsTypes) {
      this.handlers.register(activityTopic(type), (message, manager) => this.tellOne(type, message, manager));
    }
    for (const type of ['Changed', 'Cancelled'] as const) {
      this.handlers.register(activityTopic(type), (message, manager) => this.tellAll(type, message, manager));
    }
    this.handlers.register(activityTopic('ReminderDue'), (message, manager) => this.remind(message, manager));
  }

  async tellOne(type: SignUpNews, message: OutboxMessage, manager: EntityManager): Promise<void> {
    const signUp = await this.signUps.find(message.subjectId, manager);
    const activity = signUp && (await this.activities.find(signUp.activityId, manager));
    if (!activity) return;
    const { residentId, roleId, offerUntil, state } = signUp;
    const names = await this.people.named(residentId ? [residentId] : []);
    const { title, place, roleNames } = wordsOf(activity);
    const told = signUpMessage(type, {
      ...{ title, place, startsAt: activity.nextStartsAt, offerUntil },
      name: names.get(residentId ?? '')?.name ?? '',
      roleName: (roleId && roleNames[roleId]) ?? null,
      position: state === 'waiting' ? await this.signUps.position(signUp) : null,
    });
    const accounts = await this.people.told([signUp.id], manager);
    await this.#deliver(
      activity.id,
      told,
      message.payload as ActivityStep,
      accounts.map(({ accountId }) => accountId),
      manager,
    );
  }

  async tellAll(
    type: 'Changed' | 'Cancelled',
    { subjectId, payload }: OutboxMessage,
    manager: EntityManager,
  ): Promise<void> {
    const activity = await this.activities.find(subjectId, manager);
    if (!activity) return;
    const accounts =
      type === 'Changed'
        ? await this.people.toldOf(subjectId, ['in', 'waiting', 'offered'], undefined, manager)
        : await this.people.toldOf(subjectId, ['cancelled'], activity.endedAt ?? undefined, manager);
    await this.#deliver(
      subjectId,
      activityMessage(type, wordsOf(activity)),
      payload as ActivityStep,
      accounts.map(({ accountId }) => accountId),
      manager,
    );
  }

  async remind({ subjectId, payload }: OutboxMessage, manager: EntityManager): Promise<void> {
    const step = payload as ReminderStep;
    const activity = await this.activities.find(subjectId, manager);
    // Cancelled since, or moved to another time, of which there is a message of its own.
    if (activity?.state !== 'published') return;
    const startsAt = new Date(step.startsAt);
    const sessions = await this.activities.sessions(subjectId, manager);
    if (!sessions.some((session) => session.startsAt.getTime() === startsAt.getTime())) return;
    const accounts = await this.people.toldOf(subjectId, ['in'], undefined, manager);
    const words = wordsOf(activity);
    await this.#deliver(
      subjectId,
      reminderMessage(step.reminder, { ...words, startsAt }, new Date(step.createdAt)),
      step,
      accounts.map(({ accountId }) => accountId),
      manager,
    );
  }

  async #deliver(
    activityId: string,
    told: ActivityMessage,
    { eventId, createdAt, communityId }: ActivityStep,
    accountIds: readonly string[],
    manager: EntityManager,
  ): Promise<void> {
    await this.messages.deliver(
      {
        ...told,
        subject: { type: 'activity', id: activityId },
        ...{ eventId, createdAt: new Date(createdAt), within: { communityId } },
      },
      accountIds,
      manager,
    );
  }
}
