import { Injectable } from '@nestjs/common';
import type { Role } from '@linge/shared/permission';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock/clock.js';
import { GridService } from '../grid/grid.service.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { partsHold, type ReviewPart } from './content-check.policy.js';
import { ContentCheckRepository } from './content-check.repository.js';
import { reviewMessage } from './content-check.wording.js';
import { ContentReviewRepository } from './content-review.repository.js';
import { ContentReviewerService } from './content-reviewer.service.js';
import type { ContentCheck } from './entities/content-check.entity.js';

/** Who looks at what is written in a grid; over them the administrators look at everything. */
export const gridReviewers: readonly Role[] = ['gridWorker', 'partTimeGridWorker'];

/** Where some of what arrived is to be looked at. */
interface Place {
  readonly communityId: string;
  readonly gridId: string | null;
}

/** What of what arrived falls to the town of its community. */
interface Town {
  readonly rows: readonly ContentCheck[];
  readonly parts: readonly ReviewPart[];
  readonly name: string;
  readonly officers: readonly string[];
}

/** Tells staff at once that something came onto their list. */
@Injectable()
export class ContentReviewNotifier {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rows: ContentCheckRepository,
    private readonly lists: ContentReviewRepository,
    private readonly reviewers: ContentReviewerService,
    private readonly grids: GridService,
    private readonly staff: StaffService,
    private readonly messages: MessageService,
    private readonly clock: Clock,
  ) {}

  /**
   * Those nearest to it: who works in its grid; the administrators for what is the whole community's, or where nobody
   * else may decide; the officers of its town where they may not either. However much comes, nobody has more than one such message that they did not read.
   */
  async arrived(rows: readonly ContentCheck[]): Promise<void> {
    for (const own of placesOf(rows).values()) {
      const told = await this.#nearestTo(own);
      const town = await this.#overAll(own);
      await this.dataSource.transaction(async (manager) => {
        const ids = own.map(({ id }) => id);
        await this.rows.rest(ids, manager);
        await this.#tell(own, told, manager);
        if (town) await this.#tell(town.rows, town.officers, manager, town);
      });
    }
  }

  /** The accounts of those who may decide in a grid, or in the community as a whole. */
  async reviewersOf({ communityId, gridId }: Place): Promise<{ near: string[]; over: string[] }> {
    const day = this.clock.today();
    const anyGridId = gridId ?? (await this.grids.gridsOf(communityId))[0]?.id;
    if (anyGridId === undefined) return { near: [], over: [] };
    return {
      near: gridId === null ? [] : await this.staff.accountsAtWork(gridId, gridReviewers, day),
      over: await this.staff.accountsServing(anyGridId, ['communityAdmin'], day),
    };
  }

  async #nearestTo(rows: readonly ContentCheck[]): Promise<string[]> {
    const [first] = rows;
    if (!first || first.communityId === null) return [];
    const { near, over } = await this.reviewersOf({ communityId: first.communityId, gridId: first.gridId });
    // Nobody decides about their own.
    const mayDecide = (accountId: string) => rows.some((row) => row.accountId !== accountId);
    const others = near.filter(mayDecide);
    return others.length ? others : over.filter(mayDecide);
  }

  /** The officers of the town, for what nobody of its community may decide. */
  async #overAll(rows: readonly ContentCheck[]): Promise<Town | undefined> {
    const [first] = rows;
    if (!first || first.communityId === null) return undefined;
    const parts = await this.reviewers.fallenToTown(first.communityId);
    const fallen = rows.filter((row) => partsHold(parts, row));
    if (!fallen.length) return undefined;
    const { name } = await this.grids.community(first.communityId);
    return { rows: fallen, parts, name, officers: await this.reviewers.officersOf(first.communityId) };
  }

  async #tell(
    rows: readonly ContentCheck[],
    told: readonly string[],
    manager: EntityManager,
    town?: Town,
  ): Promise<void> {
    const [first] = rows;
    if (!first || first.communityId === null) return;
    const { id: eventId, communityId, gridId } = first;
    const knowing = await this.messages.unreadBy(told, 'contentChecksWait', communityId, manager);
    const waiting = await this.lists.waiting(communityId, town ? undefined : (gridId ?? undefined));
    const counts = town ? waiting.filter((row) => partsHold(town.parts, row)) : waiting;
    for (const accountId of told.filter((one) => !knowing.includes(one))) {
      const theirs = counts.filter((row) => row.accountId !== accountId);
      const count = theirs.reduce((sum, row) => sum + row.count, 0);
      // Somebody was faster.
      if (count === 0) continue;
      await this.messages.deliver(
        {
          ...reviewMessage(count, 'now', town?.name),
          subject: { type: 'contentChecks', id: communityId },
          eventId,
          createdAt: this.clock.now(),
          within: { communityId },
        },
        [accountId],
        manager,
      );
    }
  }
}

function placesOf(rows: readonly ContentCheck[]): Map<string, ContentCheck[]> {
  const places = new Map<string, ContentCheck[]>();
  for (const row of rows) {
    const place = `${row.communityId ?? ''} ${row.gridId ?? ''}`;
    places.set(place, [...(places.get(place) ?? []), row]);
  }
  return places;
}
