import { Injectable } from '@nestjs/common';
import type { ObjectToHours, OwnHoursEntry } from '@linge/shared/service-hours/service-hours.schema';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import type { ServiceHourObjection } from './entities/service-hour-objection.entity.js';
import { hoursAnnouncement } from './service-hours.announcement.js';
import { countsFor, objectionStep } from './service-hours.policy.js';
import { ServiceHoursObjectionRepository } from './service-hours-objection.repository.js';
import { ServiceHoursRepository } from './service-hours.repository.js';
import type { EntryRow } from './service-hours.row.js';
import { ServiceHoursViewService } from './service-hours-view.service.js';

/** What volunteers say about hours of theirs that they find wrong. */
@Injectable()
export class ServiceHoursObjectionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly entries: ServiceHoursRepository,
    private readonly objections: ServiceHoursObjectionRepository,
    private readonly views: ServiceHoursViewService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes it in once, however often it is sent.
   * @throws AppError NOT_FOUND for hours of somebody else, ID_ALREADY_USED, HOURS_ALREADY_OBJECTED while one waits
   */
  async object(
    principal: Principal,
    entryId: string,
    { id, text }: ObjectToHours,
  ): Promise<Created<OwnHoursEntry>> {
    const { accountId } = principal;
    const entry = await this.#ownEntry(accountId, entryId);
    const contentHash = this.index.content(JSON.stringify([entryId, text]));
    const first = await this.outbox.transaction(async (manager, announce) => {
      await this.entries.lock(entryId, manager);
      const known = await this.objections.find(id, manager);
      if (known) {
        if (known.accountId !== accountId || known.contentHash !== contentHash) throw AppError.idTaken();
        return false;
      }
      const earlier = await this.objections.ofEntries([entryId], manager);
      if (earlier.some(({ state }) => state === 'waiting')) throw new AppError(409, 'HOURS_ALREADY_OBJECTED');
      const corrections = await this.entries.corrections([entryId], manager);
      const now = this.clock.now();
      const { communityId, teamId } = entry;
      const objection: ServiceHourObjection = {
        ...{ id, communityId, teamId, entryId, openEntryId: entryId, accountId, state: 'waiting', text },
        ...{ answer: null, answeredByAccountId: null, correctionId: null, contentHash },
        ...{ createdAt: now, answeredAt: null },
      };
      await this.objections.insert(objection, manager);
      const minutes = countsFor(entry, corrections);
      const told = { subjectId: id, eventId: id, minutes, said: null, at: now };
      const announcement = hoursAnnouncement('hoursObjected', entry, told);
      if (announcement) announce(announcement);
      return true;
    });
    return { thing: await this.views.ownEntry(principal, entry), first };
  }

  /** @throws AppError NOT_FOUND for somebody else's, HOURS_OBJECTION_ANSWERED */
  async withdraw({ accountId }: Principal, id: string): Promise<void> {
    await this.outbox.transaction(async (manager) => {
      const objection = await this.objections.find(id, manager);
      if (objection?.accountId !== accountId) throw AppError.notFound();
      const way = objectionStep(objection.state, 'withdrawn');
      if (way === 'again') return;
      const answer = {
        state: 'withdrawn',
        answer: null,
        answeredByAccountId: null,
        correctionId: null,
      } as const;
      const taken =
        way === 'take' &&
        (await this.objections.answer(id, { ...answer, answeredAt: this.clock.now() }, manager));
      if (!taken) throw new AppError(409, 'HOURS_OBJECTION_ANSWERED');
    });
  }

  async #ownEntry(accountId: string, id: string): Promise<EntryRow> {
    const entry = await this.entries.find(id);
    if (entry?.accountId !== accountId || entry.correctsId !== null) throw AppError.notFound();
    return entry;
  }
}
