import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { OutboxHandlers } from '../common/outbox/outbox.handlers.js';
import { MessageService, type NewMessage } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { hoursMessage, hoursSteps, hoursTopic, type HoursNews } from './service-hours.announcement.js';
import { keptEntryOf } from './service-hours.mapper.js';
import { ServiceHoursRepository } from './service-hours.repository.js';

/** Tells volunteers what was entered for them, and those who answer of objections. */
@Injectable()
export class ServiceHoursNotifier implements OnModuleInit {
  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly messages: MessageService,
    private readonly staff: StaffService,
    private readonly entries: ServiceHoursRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const step of hoursSteps) {
      this.handlers.register(hoursTopic(step), ({ subjectId, payload }, manager) =>
        this.tell(subjectId, payload as HoursNews, manager),
      );
    }
  }

  async tell(subjectId: string, news: HoursNews, manager: EntityManager): Promise<void> {
    const { step, eventId, communityId, accountId, entryId, at } = news;
    const objected = step === 'hoursObjected';
    const subject: NewMessage['subject'] = objected
      ? { type: 'hoursObjection', id: subjectId }
      : { type: 'serviceHours', id: entryId };
    const message = { kind: step, ...hoursMessage(news), subject, eventId, createdAt: new Date(at) };
    await this.messages.deliver(
      { ...message, within: { communityId } },
      objected ? await this.#answerers(news, manager) : [accountId],
      manager,
    );
  }

  /** The first who may answer: the captain, the administrators, the officers of the town. */
  async #answerers({ entryId, communityId }: HoursNews, manager: EntityManager): Promise<string[]> {
    const row = await this.entries.find(entryId, manager);
    if (!row) return [];
    const entry = keptEntryOf({ row, corrections: await this.entries.corrections([entryId], manager) });
    const free = (id: string) => id !== entry.accountId && !entry.actorAccountIds.includes(id);
    if (entry.leaderAccountId && free(entry.leaderAccountId)) return [entry.leaderAccountId];
    const today = this.clock.today();
    const serving = await this.staff.servingIn(communityId, today);
    const admins = serving.flatMap(({ roles, accountId }) =>
      roles.includes('communityAdmin') && accountId && free(accountId) ? accountId : [],
    );
    if (admins.length) return admins;
    return (await this.staff.townOfficersOf(communityId, today)).filter(free);
  }
}
