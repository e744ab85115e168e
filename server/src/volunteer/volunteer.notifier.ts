import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import {
  volunteerMessage,
  volunteerSteps,
  volunteerTopic,
  type VolunteerNews,
} from './volunteer.announcement.js';
import { VolunteerRepository } from './volunteer.repository.js';

/** Tells captains who asks to join, and those who asked what became of it. */
@Injectable()
export class VolunteerNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly volunteers: VolunteerRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const step of volunteerSteps) {
      this.handlers.register(volunteerTopic(step), ({ subjectId, payload }, manager) =>
        this.tell(subjectId, payload as VolunteerNews, manager),
      );
    }
  }

  async tell(requestId: string, news: VolunteerNews, manager: EntityManager): Promise<void> {
    const asked = news.step === 'volunteerAsked';
    await this.messages.deliver(
      {
        kind: news.step,
        ...volunteerMessage(news),
        subject: { type: 'volunteerTeam', id: news.teamId },
        // Asked and answered are told to different people, so both can bear it.
        eventId: requestId,
        createdAt: new Date(news.at),
        within: { communityId: news.communityId },
      },
      asked ? await this.#keepers(news, manager) : [news.accountId],
      manager,
    );
  }

  /** The captain; the administrators where there is none, or it is the captain who asks. */
  async #keepers({ teamId, gridId, accountId }: VolunteerNews, manager: EntityManager): Promise<string[]> {
    const team = await this.volunteers.team(teamId, accountId, manager);
    if (team?.leaderAccountId && team.leaderAccountId !== accountId) return [team.leaderAccountId];
    const admins = await this.staff.accountsServing(gridId, ['communityAdmin'], this.clock.today());
    return admins.filter((id) => id !== accountId);
  }
}
