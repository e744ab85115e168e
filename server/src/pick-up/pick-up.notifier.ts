import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OutboxMessage } from '../common/outbox/entities/outbox-message.entity.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import { PickUpChildRepository, type ChildRow } from './pick-up-child.repository.js';
import {
  overdueTopic,
  pickUpNewsTypes,
  pickUpTopic,
  type OverdueStep,
  type PickUpNews,
  type PickUpStep,
} from './pick-up.announcement.js';
import { PickUpRepository } from './pick-up.repository.js';
import {
  doubtMessage,
  overdueGuardianMessage,
  overdueOrganiserMessage,
  pickUpMessage,
  type OverdueTold,
} from './pick-up.wording.js';

const kinds = {
  Recorded: 'pickUpRecorded',
  Corrected: 'pickUpCorrected',
  Doubtful: 'pickUpDoubtful',
} as const satisfies Record<PickUpNews, string>;

/** Tells guardians who took their child, and both sides where something has to be looked at. */
@Injectable()
export class PickUpNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly children: PickUpChildRepository,
    private readonly rows: PickUpRepository,
  ) {}

  onModuleInit(): void {
    for (const type of pickUpNewsTypes) {
      this.handlers.register(pickUpTopic(type), (message, manager) => this.tell(type, message, manager));
    }
    this.handlers.register(overdueTopic, (message, manager) => this.remind(message, manager));
  }

  async tell(type: PickUpNews, { subjectId, payload }: OutboxMessage, manager: EntityManager): Promise<void> {
    const { eventId, communityId, createdAt } = payload as PickUpStep;
    const row = await this.rows.find(subjectId, manager);
    const child = row && (await this.children.find(row.signUpId, manager));
    const activity = child && (await this.children.activity(child.activityId, manager));
    if (!activity) return;
    const { kind, relation, takenAt, recordedAt, offline, reason, correctsId, handedByAccountId } = row;
    const told = {
      ...{ title: activity.title, place: activity.place, childName: child.name },
      ...{ kind, relation, takenAt, recordedAt, offline, reason },
      before: correctsId ? await this.rows.find(correctsId, manager) : null,
    };
    const about = { eventId, createdAt: new Date(createdAt), within: { communityId }, kind: kinds[type] };
    const urgent = type === 'Doubtful';
    const subject = { type: 'pickUp', id: child.signUpId } as const;
    const guardian = { ...about, ...pickUpMessage(type, told), subject, urgent };
    const deliveries = [{ message: guardian, accountIds: child.accountId ? [child.accountId] : [] }];
    if (urgent) {
      const desk = { type: 'pickUpDesk', id: activity.id } as const;
      const staff = { ...about, ...doubtMessage(told), subject: desk, urgent, group: 'work' as const };
      const accountIds = [handedByAccountId, activity.authorAccountId];
      await this.messages.deliverAll([...deliveries, { message: staff, accountIds }], manager);
    } else {
      await this.messages.deliverAll(deliveries, manager);
    }
  }

  async remind({ subjectId, payload }: OutboxMessage, manager: EntityManager): Promise<void> {
    const { eventId, communityId, createdAt, called, ...step } = payload as OverdueStep;
    const activity = await this.children.activity(subjectId, manager);
    if (!activity || activity.state === 'cancelled') return;
    const startsAt = new Date(step.startsAt);
    const children = await this.#stillThere(step.signUpIds, startsAt, manager);
    if (!children.length) return;
    const now = new Date(createdAt);
    const base = { title: activity.title, endsAt: new Date(step.endsAt), now, called };
    const about = {
      eventId,
      createdAt: now,
      within: { communityId },
      kind: 'pickUpOverdue',
      urgent: true,
    } as const;
    const guardians = [...new Set(children.flatMap(({ accountId }) => accountId ?? []))].map((accountId) => {
      const its = children.filter((child) => child.accountId === accountId);
      const told: OverdueTold = { ...base, names: its.map(({ name }) => name) };
      const subject = { type: 'pickUp', id: its[0]?.signUpId ?? '' } as const;
      return { message: { ...about, ...overdueGuardianMessage(told), subject }, accountIds: [accountId] };
    });
    const told = overdueOrganiserMessage({ ...base, names: children.map(({ name }) => name) });
    const subject = { type: 'pickUpDesk', id: activity.id } as const;
    const handers = await this.rows.handersOf(activity.id, startsAt, manager);
    const organisers = {
      message: { ...about, ...told, subject, group: 'work' as const },
      accountIds: [activity.authorAccountId, ...handers],
    };
    await this.messages.deliverAll([...guardians, organisers], manager);
  }

  /** Somebody may have come while this was on its way. */
  async #stillThere(
    signUpIds: readonly string[],
    startsAt: Date,
    manager: EntityManager,
  ): Promise<ChildRow[]> {
    const taken = new Set(
      (await this.rows.standing(signUpIds, startsAt, manager)).map(({ signUpId }) => signUpId),
    );
    const found: ChildRow[] = [];
    for (const id of signUpIds.filter((one) => !taken.has(one))) {
      const child = await this.children.find(id, manager);
      if (child?.state === 'in') found.push(child);
    }
    return found;
  }
}
