import { Injectable } from '@nestjs/common';
import type {
  ContentCheck as ContentCheckView,
  ContentCheckAction,
  ContentCheckCount,
  ContentCheckListQuery,
} from '@linge/shared/content-check/content-check.schema';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { PublicCache } from '../common/http/public-cache.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { FileService } from '../file/file.service.js';
import { MessageService } from '../message/message.service.js';
import { StaffService } from '../staff/staff.service.js';
import { reviewActions } from './content-check.policy.js';
import { ContentCheckRepository } from './content-check.repository.js';
import { ContentHoldService } from './content-hold.service.js';
import { ContentReviewRepository } from './content-review.repository.js';
import { ContentReviewerService } from './content-reviewer.service.js';
import { ContentSubjectRepository } from './content-subject.repository.js';
import { ContentVerdictService } from './content-verdict.service.js';
import type { ContentCheck } from './entities/content-check.entity.js';

/** What somebody decides; `reason` with a refusal. */
export interface ReviewDecision {
  readonly action: ContentCheckAction;
  readonly version: number;
  readonly reason?: string;
}

/** The staff's list (待审内容): what WeChat does not let through by itself. */
@Injectable()
export class ContentReviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: ContentReviewRepository,
    private readonly reviewers: ContentReviewerService,
    private readonly rows: ContentCheckRepository,
    private readonly subjects: ContentSubjectRepository,
    private readonly verdicts: ContentVerdictService,
    private readonly holds: ContentHoldService,
    private readonly files: FileService,
    private readonly staff: StaffService,
    private readonly messages: MessageService,
    private readonly publicCache: PublicCache,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED for a community that one does not serve */
  async list(principal: Principal, { communityId, state, limit, cursor }: ContentCheckListQuery) {
    const parts = (await this.reviewers.partsFor(principal, [communityId])).get(communityId);
    if (!parts) throw AppError.denied();
    const after = decodeInstantCursor(cursor);
    const rows = await this.lists.list({ communityId, state, parts }, after, limit + 1);
    const page = pageOfRows(rows, limit, instantKeys, (row) => row);
    return { ...page, items: await this.#views(page.items, principal) };
  }

  /** @throws AppError PERMISSION_DENIED for a community that one does not serve */
  async count(principal: Principal, communityId?: string): Promise<ContentCheckCount> {
    const all =
      communityId === undefined ? principal.grants.map((grant) => grant.communityId) : [communityId];
    const parts = await this.reviewers.partsFor(principal, [...new Set(all)]);
    if (communityId !== undefined && !parts.size) throw AppError.denied();
    const lists = [...parts].map(([id, own]) => ({ communityId: id, state: 'review' as const, parts: own }));
    return { review: await this.lists.countOfOthers(lists, principal.accountId) };
  }

  /** @throws AppError NOT_FOUND for what is not on their list; PERMISSION_DENIED for their own; VERSION_CONFLICT */
  async decide(principal: Principal, id: string, decision: ReviewDecision): Promise<ContentCheckView> {
    const { accountId } = principal;
    const row = await this.rows.find(id);
    if (!row || !(await this.reviewers.mayDecide(principal, row))) throw AppError.notFound();
    if (row.accountId === accountId) throw AppError.denied();
    // Somebody else, or WeChat, decided since it was on screen.
    const { action, version, reason = null } = decision;
    if (row.version !== version || !reviewActions(row, accountId).includes(action)) {
      throw AppError.versionConflict();
    }
    const decidedAt = this.clock.now();
    const changed: ContentCheck = { ...row, ...changeOf(decision, accountId, decidedAt) };
    await this.dataSource.transaction(async (manager) => {
      const { state, refusal, nextAt, decidedByAccountId } = changed;
      const change = { state, refusal, nextAt, decidedByAccountId, decidedAt: changed.decidedAt };
      if (!(await this.rows.update(row, change, manager))) throw AppError.versionConflict();
      await this.rows.insertDecision(
        { id: uuid(), checkId: id, action, accountId, reason, decidedAt },
        manager,
      );
      await this.verdicts.decided({ ...changed, version: version + 1 }, manager);
      // Whoever works on the list knows of it, however they got there; what comes now is news again.
      if (row.communityId !== null) {
        await this.messages.readAbout(accountId, { type: 'contentChecks', id: row.communityId }, manager);
      }
    });
    this.publicCache.clear();
    const [view] = await this.#views([{ ...changed, version: version + 1 }], principal);
    if (!view) throw AppError.notFound();
    return view;
  }

  /** In a number of statements that does not grow with them. */
  async #views(rows: readonly ContentCheck[], { accountId }: Principal): Promise<ContentCheckView[]> {
    const pictures = rows.filter(({ kind }) => kind === 'image').map(({ subjectId }) => subjectId);
    const deciders = rows.flatMap(({ decidedByAccountId }) => decidedByAccountId ?? []);
    const [links, names, grids, things] = await Promise.all([
      this.files.linksTo(pictures),
      this.staff.staffNamesOf([...new Set(deciders)]),
      this.lists.gridNames([...new Set(rows.flatMap(({ gridId }) => gridId ?? []))]),
      this.subjects.thingsOf(rows),
    ]);
    return rows.flatMap((row) => {
      const thing = things.get(row.id);
      const { id, kind, state, reason, communityId, gridId, byStaff, version, decidedAt } = row;
      if (communityId === null) return [];
      return {
        ...{ id, kind, state, reason, communityId, gridId, byStaff, version },
        gridName: gridId && (grids.get(gridId) ?? null),
        subject: thing ? { type: thing.type, id: thing.id } : null,
        subjectNumber: thing?.number ?? null,
        text: this.holds.wordsOf(row),
        picture: kind === 'image' ? (links.get(row.subjectId) ?? null) : null,
        mine: row.accountId === accountId,
        decision: decidedAt && {
          by: names.get(row.decidedByAccountId ?? '') ?? null,
          at: decidedAt.toISOString(),
          reason: row.refusal,
        },
        createdAt: row.createdAt.toISOString(),
        availableActions: reviewActions(row, accountId),
      };
    });
  }
}

function changeOf(
  { action, reason }: ReviewDecision,
  decidedByAccountId: string,
  decidedAt: Date,
): Pick<ContentCheck, 'state' | 'refusal' | 'nextAt' | 'decidedByAccountId' | 'decidedAt'> {
  if (action === 'reopen') {
    return { state: 'review', refusal: null, nextAt: null, decidedByAccountId: null, decidedAt: null };
  }
  const state = action === 'pass' ? 'passed' : 'refused';
  return { state, refusal: reason ?? null, nextAt: null, decidedByAccountId, decidedAt };
}
