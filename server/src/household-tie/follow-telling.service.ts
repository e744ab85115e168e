import { Injectable } from '@nestjs/common';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { MessageService, type NewMessage } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { FollowOfferRepository } from './follow-offer.repository.js';
import { answeredMessage } from './follow-tie.wording.js';

type Words = Pick<NewMessage, 'kind' | 'title' | 'body'>;

const served: readonly Role[] = ['gridWorker', 'partTimeGridWorker'];

/** Tells one of two, or those who serve the elder, what became of following. */
@Injectable()
export class FollowTellingService {
  constructor(
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly offers: FollowOfferRepository,
    private readonly clock: Clock,
  ) {}

  /** About an offer or a tie, which share their id. */
  async tell(
    { id, communityId }: { readonly id: string; readonly communityId: string },
    words: Words,
    accountId: string,
    manager: EntityManager,
  ): Promise<void> {
    const subject = { type: 'followTie' as const, id };
    await this.messages.deliver(this.#message(words, subject, communityId), [accountId], manager);
  }

  /** Whoever works in the elder's grid; where nobody does, who wrote it down. */
  async tellStaff(
    { residentId, communityId }: { readonly residentId: string; readonly communityId: string },
    answer: 'agreed' | 'declined' | 'ended',
    recordedBy: string | null,
    manager: EntityManager,
  ): Promise<void> {
    const elder = await this.offers.elder(residentId, manager);
    const serving = elder ? await this.staff.accountsServing(elder.gridId, served, this.clock.today()) : [];
    const told = serving.length || recordedBy === null ? serving : [recordedBy];
    const subject = { type: 'resident' as const, id: residentId };
    await this.messages.deliver(this.#message(answeredMessage(answer), subject, communityId), told, manager);
  }

  #message(words: Words, subject: NewMessage['subject'], communityId: string): NewMessage {
    return { ...words, subject, eventId: uuid(), createdAt: this.clock.now(), within: { communityId } };
  }
}
