import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService, type Delivery } from '../message/message.service.js';
import { gridPosts, StaffService } from '../staff/staff.service.js';
import { VolunteerService } from '../volunteer/volunteer.service.js';
import type { HelpRequest } from './entities/help-request.entity.js';
import { HelpPersonRepository } from './help-person.repository.js';
import { helpTopic, toldSteps, type HelpNews, type ToldHelpStep } from './help-request.announcement.js';
import { HelpRequestRepository } from './help-request.repository.js';
import { helpMessage, type HelpListener } from './help-request.wording.js';

/** Who hears of which step. */
const listeners: Readonly<Record<ToldHelpStep, readonly HelpListener[]>> = {
  HelpShown: ['volunteers'],
  HelpTaken: ['asker'],
  HelpGivenBack: ['asker'],
  HelpFinished: ['asker'],
  HelpConfirmed: ['taker'],
  HelpCountered: ['taker'],
  HelpAgreed: ['asker'],
  HelpDisputed: ['staff', 'asker', 'taker'],
  HelpWithdrawn: ['taker'],
  HelpExpired: ['asker'],
  HelpPassed: ['staff', 'asker', 'taker'],
  HelpSettled: ['asker', 'taker'],
  HelpPutBack: ['asker', 'taker'],
  HelpEnded: ['asker', 'taker'],
};

/** By the last of these somebody has it, or nobody. */
const takings = ['HelpTaken', 'HelpGivenBack', 'HelpPutBack'] as const;

/** Tells those whom a step of a request concerns, in their inbox. */
@Injectable()
export class HelpRequestNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly requests: HelpRequestRepository,
    private readonly people: HelpPersonRepository,
    private readonly volunteers: VolunteerService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of toldSteps) {
      this.handlers.register(helpTopic(type), ({ subjectId, payload }, manager) =>
        this.tell(subjectId, payload as HelpNews, manager),
      );
    }
  }

  async tell(id: string, news: HelpNews, manager: EntityManager): Promise<void> {
    const help = await this.requests.find(id, manager);
    if (!help) return;
    const deliveries: Delivery[] = [];
    for (const listener of listeners[news.type]) {
      const said = helpMessage(news.type, listener, help);
      deliveries.push({
        message: {
          ...said,
          subject: { type: 'helpRequest', id },
          ...{ eventId: news.eventId, createdAt: new Date(news.createdAt), within: { gridId: news.gridId } },
        },
        accountIds: await this.#accounts(listener, help, news, manager),
      });
    }
    await this.messages.deliverAll(deliveries, manager);
  }

  async #accounts(
    listener: HelpListener,
    help: HelpRequest,
    { type, gridId, sequence, byVolunteer }: HelpNews,
    manager: EntityManager,
  ): Promise<string[]> {
    const { residentId, askerAccountId } = help;
    switch (listener) {
      case 'asker': {
        // Who says something need not be told so.
        if (type === 'HelpDisputed' && !byVolunteer) return [];
        const own = await this.people.accountsOf(residentId, manager);
        return [askerAccountId, ...own];
      }
      case 'taker': {
        if (type === 'HelpDisputed' && byVolunteer) return [];
        const last = await this.requests.lastOf(help.id, takings, sequence, manager);
        return last?.type === 'HelpTaken' && last.actorAccountId ? [last.actorAccountId] : [];
      }
      case 'volunteers': {
        const family = new Set(await this.people.accountsBeside(residentId, manager));
        const near = await this.volunteers.accountsIn(gridId, manager);
        return near.filter((accountId) => accountId !== askerAccountId && !family.has(accountId));
      }
      case 'staff': {
        const apart = new Set([askerAccountId, help.takerAccountId]);
        const hears = (accountId: string) => !apart.has(accountId);
        const serving = this.staff.servingOn(this.clock.today());
        return (await serving.first(gridId, gridPosts, hears)).filter(hears);
      }
    }
  }
}
