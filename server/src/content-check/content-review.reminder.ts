import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v5 as uuidOf } from 'uuid';
import { Clock } from '../common/clock/clock.js';
import { MorningReminder, type Guarded } from '../common/work/morning-reminder.js';
import { Mornings } from '../common/work/mornings.js';
import { GridService } from '../grid/grid.service.js';
import { MessageService } from '../message/message.service.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import { partsHold } from './content-check.policy.js';
import { reviewMessage } from './content-check.wording.js';
import { ContentReviewNotifier } from './content-review.notifier.js';
import { ContentReviewRepository, type WaitingCount } from './content-review.repository.js';
import { ContentReviewerService } from './content-reviewer.service.js';

const morning = 'contentChecksWait';
/** What ids of reminders are derived in, so that the one of a morning has the same id on every server. */
const namespace = '8f6d0a52-7a55-5d0c-9a2e-4f1d6b7c3e21';

/** What one person is told of. */
interface Told {
  /** One of the communities, for the message to be about. */
  readonly communityId: string;
  readonly count: number;
}

/** Tells everybody who may decide in the morning how much still waits on their list, on days on which people work. */
@Injectable()
export class ContentReviewReminder extends MorningReminder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: ContentReviewRepository,
    private readonly notifier: ContentReviewNotifier,
    private readonly reviewers: ContentReviewerService,
    private readonly grids: GridService,
    private readonly messages: MessageService,
    private readonly calendar: WorkingCalendarService,
    mornings: Mornings,
    private readonly clock: Clock,
  ) {
    super({ log: 'ContentReviewReminder', morning, mornings, clock });
  }

  /** The day makes the event. */
  protected async tell(today: string, guarded: Guarded): Promise<void> {
    const told = new Map<string, Told>();
    for (const { id } of await this.grids.communities()) {
      await guarded(`Nobody of the community ${id} was told`, async () => {
        const isWorkingDay = await this.calendar.of(id);
        if (isWorkingDay(today)) await this.#gather(id, told);
      });
    }
    for (const [accountId, one] of told) {
      await guarded('An account was not told of what is to be looked at', () =>
        this.#tell(accountId, one, today),
      );
    }
  }

  async #gather(communityId: string, told: Map<string, Told>): Promise<void> {
    const counts = await this.lists.waiting(communityId);
    for (const gridId of new Set(counts.map((row) => row.gridId))) {
      const { near, over } = await this.notifier.reviewersOf({ communityId, gridId });
      for (const accountId of new Set([...near, ...over])) {
        const here = counts.filter((row) => row.gridId === gridId);
        addTo(told, accountId, communityId, here);
      }
    }
    if (!counts.length) return;
    const parts = await this.reviewers.fallenToTown(communityId);
    const fallen = counts.filter((row) => partsHold(parts, row));
    if (!fallen.length) return;
    for (const accountId of await this.reviewers.officersOf(communityId)) {
      addTo(told, accountId, communityId, fallen);
    }
  }

  async #tell(accountId: string, { communityId, count }: Told, today: string): Promise<void> {
    await this.dataSource.transaction((manager) =>
      this.messages.deliver(
        {
          ...reviewMessage(count, 'morning'),
          subject: { type: 'contentChecks', id: communityId },
          eventId: uuidOf(`review ${today}`, namespace),
          createdAt: this.clock.now(),
          within: { communityId },
        },
        [accountId],
        manager,
      ),
    );
  }
}

/** Nobody decides about their own. */
function addTo(
  told: Map<string, Told>,
  accountId: string,
  communityId: string,
  counts: readonly WaitingCount[],
): void {
  const before = told.get(accountId);
  const theirs = counts.filter((row) => row.accountId !== accountId);
  const count = theirs.reduce((sum, row) => sum + row.count, before?.count ?? 0);
  if (count) told.set(accountId, { communityId: before?.communityId ?? communityId, count });
}
