import { Injectable } from '@nestjs/common';
import type {
  SimilarComplaint,
  SimilarComplaintQuery,
} from '@linge/shared/complaint/complaint-follow.schema';
import { DataSource } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { DoorService } from '../door/door.service.js';
import { ComplaintFollowerRepository } from './complaint-follower.repository.js';
import { sharedWords, topicWords } from './complaint-similar.policy.js';
import { ComplaintSimilarRepository, type SimilarRow } from './complaint-similar.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { ComplaintRepository } from './complaint.repository.js';
import type { ComplaintRow } from './complaint.row.js';

const lookBackDays = 30;
const shownMost = 3;
const ended = ['closed', 'withdrawn', 'merged', 'rejected'];

/** Following what neighbours reported already, instead of reporting it again. */
@Injectable()
export class ComplaintFollowService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly doors: DoorService,
    private readonly complaints: ComplaintRepository,
    private readonly similarRows: ComplaintSimilarRepository,
    private readonly followers: ComplaintFollowerRepository,
    private readonly views: ComplaintViewService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError DOOR_NOT_FOUND */
  async similar(
    { doorId, categoryId, text }: SimilarComplaintQuery,
    { accountId, grants }: Principal,
  ): Promise<SimilarComplaint[]> {
    const place = await this.doors.placeOf(doorId);
    if (!place) throw AppError.notFound('DOOR_NOT_FOUND');
    // Only those who could follow it are told: whoever lives or serves in the community.
    if (!grants.some(({ communityId }) => communityId === place.communityId)) return [];
    const since = new Date(this.clock.now().getTime() - lookBackDays * 86_400_000);
    const rows = await this.similarRows.openIn(place.gridId, categoryId, since);
    const typed = topicWords(text);
    const alike = rows
      .map((row) => ({ row, words: sharedWords(typed, topicWords(row.text), row.doorId === doorId) }))
      .filter(({ words }) => words.length)
      .sort(
        (one, other) =>
          other.words.length - one.words.length ||
          other.row.createdAt.getTime() - one.row.createdAt.getTime(),
      )
      .slice(0, shownMost);
    return Promise.all(alike.map(({ row, words }) => this.#shown(row, words, accountId)));
  }

  /**
   * Once, however often. Whoever reported it follows it anyhow.
   * @throws AppError NOT_FOUND also for what has ended, is sensitive, or may not be known to them
   */
  async follow(id: string, principal: Principal): Promise<void> {
    const row = await this.complaints.find(id);
    if (!row || !this.views.mayFollow(row, principal)) throw AppError.notFound();
    await this.add(row, principal.accountId);
  }

  /**
   * Has an account follow one that whoever asks may read.
   * @param accountId undefined where somebody has none: it is only looked whether it could be followed
   * @throws AppError NOT_FOUND for what has ended or is sensitive
   */
  async add(
    { id: complaintId, state, sensitive, reporterAccountId }: ComplaintRow,
    accountId: string | undefined,
  ): Promise<void> {
    if (ended.includes(state) || sensitive) throw AppError.notFound();
    if (accountId === undefined || reporterAccountId === accountId) return;
    const follower = { complaintId, accountId, viaComplaintId: null, createdAt: this.clock.now() };
    await this.dataSource.transaction((manager) => this.followers.add(follower, manager));
  }

  async unfollow(id: string, { accountId }: Principal): Promise<void> {
    await this.followers.remove(id, accountId, this.dataSource.manager);
  }

  async listFollowed(
    principal: Principal,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ) {
    const after = decodeInstantCursor(cursor);
    const rows = await this.followers.followed(principal.accountId, after, limit + 1);
    const summary = await this.views.summariser(rows, principal);
    return pageOfRows(
      rows,
      limit,
      ({ followedAt, id }) => instantKeys({ createdAt: followedAt, id }),
      // What a neighbour wrote stays theirs.
      (row) => ({ ...summary(row), excerpt: row.categoryName, photoCount: 0 }),
    );
  }

  async #shown(row: SimilarRow, words: string[], accountId: string): Promise<SimilarComplaint> {
    const accounts = await this.followers.accountsOf(row.id);
    return {
      id: row.id,
      place: row.place,
      state: row.state,
      createdAt: row.createdAt.toISOString(),
      people: accounts.length + (row.reporterAccountId === null ? 0 : 1),
      words,
      mine: row.reporterAccountId === accountId || accounts.includes(accountId),
    };
  }
}
