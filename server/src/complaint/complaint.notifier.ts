import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ComplaintEventType } from '@linge/shared/complaint/complaint.schema';
import type { MessageKind } from '@linge/shared/message/message.schema';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { complaintTopic, type ComplaintStep } from './complaint.announcement.js';
import { complaintMessage, staffTitle, type ComplaintListener } from './complaint.wording.js';

const kinds: Readonly<Record<ComplaintEventType, MessageKind>> = {
  ComplaintSubmitted: 'complaintSubmitted',
  ComplaintAccepted: 'complaintAccepted',
  ComplaintResolved: 'complaintResolved',
  ComplaintConfirmed: 'complaintClosed',
  ComplaintVerified: 'complaintClosed',
  ComplaintReopened: 'complaintReopened',
  ComplaintWithdrawn: 'complaintWithdrawn',
  ComplaintHandedOver: 'complaintHandedOver',
};

/** Who is told of a step. */
export function listenersOf(step: ComplaintStep): ComplaintListener[] {
  const { type, state, handlerAccountId, verificationNeeded } = step;
  if (type === 'ComplaintSubmitted') return ['handlers'];
  if (type === 'ComplaintAccepted') return ['reporter'];
  if (type === 'ComplaintResolved') return [verificationNeeded ? 'supervisors' : 'reporter'];
  if (type === 'ComplaintHandedOver') {
    // The reporter was asked for their word already; who waits for it is nothing to them.
    if (state === 'resolved') return ['handler'];
    return [handlerAccountId === null ? 'handlers' : 'handler', 'reporter'];
  }
  if (type === 'ComplaintReopened' && handlerAccountId === null) return ['handlers'];
  return ['handler'];
}

/** Tells those whom a step concerns, in their inbox. */
@Injectable()
export class ComplaintNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of ComplaintEventType.options) {
      this.handlers.register(complaintTopic(type), ({ subjectId, payload }, manager) =>
        this.tell(subjectId, payload as ComplaintStep, manager),
      );
    }
  }

  async tell(complaintId: string, step: ComplaintStep, manager: EntityManager): Promise<void> {
    const { actorRole, handlerRole, gridName } = step;
    const actorTitle = actorRole ? staffTitle(actorRole, gridName, undefined) : '';
    const handlerTitle = handlerRole && staffTitle(handlerRole, gridName, undefined);
    for (const listener of listenersOf(step)) {
      const accounts = await this.#accounts(listener, step);
      await this.messages.deliver(
        {
          kind: kinds[step.type],
          ...complaintMessage({ ...step, actorTitle, handlerTitle }, listener),
          subject: { type: 'complaint', id: complaintId },
          eventId: step.eventId,
          createdAt: new Date(step.createdAt),
        },
        // Nobody is told of what they did themselves.
        accounts.filter((accountId) => accountId !== step.actorAccountId),
        manager,
      );
    }
  }

  async #accounts(listener: ComplaintListener, step: ComplaintStep): Promise<string[]> {
    const { gridId, reporterAccountId, handlerAccountId, actorAccountId } = step;
    if (listener === 'reporter') return [reporterAccountId];
    if (listener === 'handler') return handlerAccountId === null ? [] : [handlerAccountId];
    const day = this.clock.today();
    const first =
      listener === 'handlers'
        ? await this.staff.accountsServing(gridId, ['gridWorker', 'partTimeGridWorker'], day)
        : await this.staff.accountsServing(gridId, ['branchSecretary'], day);
    // A post that is vacant, or held by whoever took the step, must not leave it unheard.
    if (first.some((accountId) => accountId !== actorAccountId)) return first;
    return this.staff.accountsServing(gridId, ['communityAdmin'], day);
  }
}
