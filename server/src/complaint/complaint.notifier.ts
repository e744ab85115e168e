import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ComplaintEventType } from '@linge/shared/complaint/complaint.schema';
import type { EntityManager } from 'typeorm';
import type { OutboxMessage } from '../common/outbox/entities/outbox-message.entity.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { staffTitle } from '../common/wording/staff-title.js';
import { ContentHoldService } from '../content-check/content-hold.service.js';
import { MessageService, type Delivery } from '../message/message.service.js';
import type { ServingLookup } from '../staff/staff.service.js';
import { ComplaintListenerService } from './complaint-listener.service.js';
import { clockTopic, complaintTopic, type ClockNews, type ComplaintStep } from './complaint.announcement.js';
import {
  clockKinds,
  clockListener,
  listenersOf,
  messageGroups,
  messageKinds,
} from './complaint.listener.policy.js';
import { clockMessage, complaintMessage } from './complaint.wording.js';

/** Tells those whom a step concerns, in their inbox. */
@Injectable()
export class ComplaintNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly listeners: ComplaintListenerService,
    private readonly holds: ContentHoldService,
  ) {}

  onModuleInit(): void {
    const topics = [...ComplaintEventType.options.map(complaintTopic), clockTopic];
    this.handlers.registerForAll(topics, (messages, manager) => this.tellAll(messages, manager));
  }

  /** What follows each other is told in one piece: many report at the same time, after a storm say. */
  async tellAll(messages: readonly OutboxMessage[], manager: EntityManager): Promise<void> {
    const serving = this.listeners.serving();
    const deliveries: Delivery[] = [];
    for (const { topic, subjectId, payload } of messages) {
      deliveries.push(
        ...(topic === clockTopic
          ? [await this.#ofClock(subjectId, payload as ClockNews, serving, manager)]
          : await this.#ofStep(subjectId, payload as ComplaintStep, serving, manager)),
      );
    }
    await this.messages.deliverAll(deliveries, manager);
  }

  async #ofStep(
    complaintId: string,
    step: ComplaintStep,
    serving: ServingLookup,
    manager: EntityManager,
  ): Promise<Delivery[]> {
    const { actorRole, handlerRole, gridName } = step;
    const actorTitle = actorRole ? staffTitle(actorRole, gridName, undefined) : '';
    const handlerTitle = handlerRole && staffTitle(handlerRole, gridName, undefined);
    const deliveries: Delivery[] = [];
    for (const listener of listenersOf(step)) {
      const accounts = await this.listeners.accounts(listener, complaintId, step, serving, manager);
      const held =
        listener === 'followers' && accounts.length > 0 && (await this.#isHeld(complaintId, step, manager));
      deliveries.push({
        message: {
          kind: messageKinds[step.type],
          group: messageGroups[listener],
          within: { gridId: step.gridId },
          ...complaintMessage({ ...step, note: held ? null : step.note, actorTitle, handlerTitle }, listener),
          subject: { type: 'complaint', id: complaintId },
          eventId: step.eventId,
          createdAt: new Date(step.createdAt),
        },
        // Nobody is told of what they did themselves.
        accountIds: accounts.filter((accountId) => accountId !== step.actorAccountId),
      });
    }
    return deliveries;
  }

  /** Whether neighbours may not read yet what was said. */
  async #isHeld(
    complaintId: string,
    { note, actorAccountId }: ComplaintStep,
    manager: EntityManager,
  ): Promise<boolean> {
    if (note === null || !this.holds.on) return false;
    const marks = await this.holds.marksOf('complaint', complaintId, manager);
    return marks.some(({ accountId }) => accountId === actorAccountId);
  }

  async #ofClock(
    complaintId: string,
    news: ClockNews,
    serving: ServingLookup,
    manager: EntityManager,
  ): Promise<Delivery> {
    const { told, accepting, handlerAccountId } = news;
    const listener = clockListener[told] ?? (accepting || !handlerAccountId ? 'handlers' : 'handler');
    const placed = { ...news, actorAccountId: null };
    return {
      message: {
        kind: clockKinds[told],
        group: messageGroups[listener],
        within: { gridId: news.gridId },
        ...clockMessage(news, told, accepting),
        subject: { type: 'complaint', id: complaintId },
        eventId: news.eventId,
        createdAt: new Date(news.createdAt),
      },
      accountIds: await this.listeners.accounts(listener, complaintId, placed, serving, manager),
    };
  }
}
