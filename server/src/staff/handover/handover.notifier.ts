import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock/clock.js';
import { OutboxHandlers } from '../../common/outbox/outbox.handlers.js';
import { MessageService } from '../../message/message.service.js';
import { StaffService } from '../staff.service.js';
import {
  handoverTopic,
  toldHandoverSteps,
  type HandoverNews,
  type ToldHandoverStep,
} from './handover.announcement.js';
import { HandoverViewRepository } from './handover-view.repository.js';
import { handoverMessage } from './handover.wording.js';

/** Tells successors what they take over, as soon as it is decided, and where that is taken back. */
@Injectable()
export class HandoverNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly handovers: HandoverViewRepository,
    private readonly staff: StaffService,
    private readonly messages: MessageService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const step of toldHandoverSteps) {
      this.handlers.register(handoverTopic(step), ({ subjectId, payload }, manager) =>
        this.#tell(step, subjectId, payload as HandoverNews, manager),
      );
    }
  }

  /** Each successor of their own posts; whoever has no account yet sees the post once they have one. */
  async #tell(
    step: ToldHandoverStep,
    handoverId: string,
    { eventId, createdAt }: HandoverNews,
    manager: EntityManager,
  ): Promise<void> {
    const handover = await this.handovers.view(handoverId);
    if (!handover) return;
    const { communityId, staffMemberName, day, posts } = handover;
    const successors = [...new Set(posts.flatMap(({ successorStaffMemberId: id }) => id ?? []))];
    const accounts = await this.staff.accountsOf(successors);
    for (const [staffMemberId, accountId] of accounts) {
      const words = {
        leaverName: staffMemberName,
        day,
        today: this.clock.today(),
        posts: posts.filter(({ successorStaffMemberId }) => successorStaffMemberId === staffMemberId),
      };
      await this.messages.deliver(
        {
          kind: step === 'HandoverPlanned' ? 'postHandedOver' : 'handoverCancelled',
          ...handoverMessage(step, words),
          subject: { type: 'community', id: communityId },
          eventId,
          createdAt: new Date(createdAt),
          within: { communityId },
        },
        [accountId],
        manager,
      );
    }
  }
}
