import { Injectable } from '@nestjs/common';
import type { NoticeDesk, NoticeDeskQuery, NoticeSummary } from '@linge/shared/notice/notice-desk.schema';
import {
  shownCorrections,
  type NoticeAction,
  type NoticeActor,
  type NoticeEventType,
  type NoticeState,
} from '@linge/shared/notice/notice.schema';
import type { ContentMark } from '@linge/shared/content-check/content-mark.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys, type InstantKey } from '../common/paging/instant-cursor.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import { WorkflowEngine } from '../common/workflow/workflow-engine.js';
import { ContentHoldService } from '../content-check/content-hold.service.js';
import { StaffService } from '../staff/staff.service.js';
import type { Notice } from './entities/notice.entity.js';
import { NoticeActorService } from './notice-actor.service.js';
import { NoticeAudienceService } from './notice-audience.service.js';
import { NoticeDeliveryRepository } from './notice-delivery.repository.js';
import { nextReminder } from './notice-due.js';
import { NoticeFileService } from './notice-file.service.js';
import { NoticeReachRepository } from './notice-reach.repository.js';
import { progressOf, toDeskSummary, toEvent, toSomeCorrections, type NoticeNames } from './notice.mapper.js';
import { carrierScope, figureScope, isEmpty, mayNeedApproval, meets } from './notice.policy.js';
import { NoticeRepository, type NoticeRange } from './notice.repository.js';
import { noticeTable, type NoticeCase } from './notice.workflow.js';

/** A notice as one account of the staff stands to it. */
export interface OpenedNotice {
  readonly row: Notice;
  readonly case: NoticeCase;
  readonly asker: Asker<NoticeActor>;
}

/** Of whose words it matters whether they were let through: what stands stays. */
const unpublished: readonly NoticeState[] = ['draft', 'waitsForApproval', 'scheduled'];

/** Opens notices for those who write them and carry them: whether they may, and what they are shown. */
@Injectable()
export class NoticeViewService {
  /** Made with the module: a bad transition table stops the boot. */
  readonly engine = new WorkflowEngine<NoticeState, NoticeAction, NoticeEventType, NoticeActor, NoticeCase>(
    noticeTable,
  );

  constructor(
    private readonly notices: NoticeRepository,
    private readonly actors: NoticeActorService,
    private readonly audiences: NoticeAudienceService,
    private readonly deliveries: NoticeDeliveryRepository,
    private readonly reach: NoticeReachRepository,
    private readonly files: NoticeFileService,
    private readonly holds: ContentHoldService,
    private readonly staff: StaffService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND also where it is none of theirs */
  async open(id: string, principal: Principal, manager?: EntityManager): Promise<OpenedNotice> {
    const row = await this.notices.find(id, manager);
    if (!row) throw AppError.notFound();
    const actors = await this.actors.actorsOn(principal, row);
    const carried =
      row.publishedAt !== null && meets(figureScope(principal), row.audience.places, principal.grants);
    if (!actors.size && !carried) throw AppError.notFound();
    return {
      row,
      asker: { accountId: principal.accountId, actors },
      case: await this.caseOf(row, manager),
    };
  }

  async caseOf(row: Notice, manager?: EntityManager): Promise<NoticeCase> {
    const { id, state, version, validFrom, validUntil, importance, audience, lastRemindedAt } = row;
    const now = this.clock.now();
    const hasAttachments = row.attachments.length > 0;
    return {
      ...{ id, state, version, validFrom, validUntil, now },
      needsApproval: await this.needsApproval({ importance, audience }, hasAttachments, manager),
      held: unpublished.includes(state) && (await this.markOn(row, 'public', manager)) !== undefined,
      answeredFor: state !== 'scheduled' || (await this.actors.isAnsweredFor(row, manager)),
      remindedToday: lastRemindedAt !== null && shanghaiDay(lastRemindedAt) === shanghaiDay(now),
      nextReminder: nextReminder(row),
      delivered: row.publishedAt !== null && (await this.deliveries.allDone(id, manager)),
    };
  }

  /** Whether somebody else has to look at it, as it is or would be. */
  async needsApproval(
    { importance, audience }: Pick<Notice, 'importance' | 'audience'>,
    hasAttachments: boolean,
    manager?: EntityManager,
  ): Promise<boolean> {
    return (
      mayNeedApproval({ importance, hasAttachments }) &&
      (await this.audiences.coversCommunity(audience, manager))
    );
  }

  /** What stands beside its words: `public` those that are not out yet, `names` those that are in force meanwhile. */
  markOn({ id, authorAccountId }: Notice, readers: 'public' | 'names', manager?: EntityManager) {
    const writersOf = async () => [authorAccountId, ...(await this.notices.actors(id, manager))];
    return this.holds.markOn('notice', id, readers, writersOf, manager);
  }

  /** Of words that are not out yet, or of a correction, which is in force while it is looked at. */
  async #check({ row, case: { held } }: OpenedNotice): Promise<ContentMark | undefined> {
    if (held) return this.markOn(row, 'public');
    const corrected = row.state === 'published' && row.revision > 1;
    return corrected ? this.markOn(row, 'names') : undefined;
  }

  async view(opened: OpenedNotice, principal: Principal): Promise<NoticeDesk> {
    const { row, asker } = opened;
    const writes = asker.actors.size > 0;
    const [events, corrections, files, current, counts, audience] = await Promise.all([
      writes ? this.notices.events(row.id) : [],
      row.revision > 1 ? this.notices.corrections(row.id, shownCorrections + 1) : [],
      this.files.of(row),
      row.publishedAt ? this.deliveries.current(row.id) : null,
      this.reach.counts([row.id], figureScope(principal)),
      this.audiences.shown(principal, row.audience),
    ]);
    const names = await this.#names(principal, [
      row.authorAccountId,
      ...events.flatMap(({ actorAccountId }) => actorAccountId ?? []),
    ]);
    const scope = carrierScope(principal);
    const check = await this.#check(opened);
    return {
      ...toDeskSummary(row, names, counts.get(row.id)),
      ...files,
      text: row.text,
      audience,
      countsByHousehold: row.countsByHousehold,
      public: row.isPublic,
      remindsDaily: row.remindsDaily,
      lastRemindedAt: row.lastRemindedAt?.toISOString() ?? null,
      withdrawnReason: row.withdrawnReason,
      needsApproval: opened.case.needsApproval,
      ...(opened.case.needsApproval ? await this.#eyes(row) : {}),
      ...(check ? { check } : {}),
      ...toSomeCorrections(corrections, 'desk'),
      progress: current && progressOf(current),
      timeline: events.map((event) => toEvent(event, row, names)),
      availableActions: this.engine.availableActions(opened.case, asker),
      canReach:
        row.publishedAt !== null && !isEmpty(scope) && meets(scope, row.audience.places, principal.grants),
    };
  }

  /** What is out of the ordinary about who looks at it. */
  async #eyes(row: Notice): Promise<Pick<NoticeDesk, 'standIn' | 'nobodyLooks'>> {
    if (unpublished.includes(row.state) && (await this.actors.isLeftAlone(row))) return { nobodyLooks: true };
    return (await this.actors.isAlone(row)) ? { standIn: true } : {};
  }

  async list(principal: Principal, query: NoticeDeskQuery) {
    const { limit, cursor } = query;
    const rows = await this.#rows(principal, query, decodeInstantCursor(cursor), limit + 1);
    const shown = rows.slice(0, limit);
    const counts = await this.reach.counts(
      shown.flatMap(({ id, publishedAt }) => (publishedAt ? [id] : [])),
      figureScope(principal),
    );
    // Asked only of those without any household, which are few.
    const counting = await this.deliveries.addressing(
      shown.flatMap(({ id, publishedAt }) => (publishedAt && !counts.get(id)?.households ? [id] : [])),
    );
    const names = await this.#names(
      principal,
      shown.map(({ authorAccountId }) => authorAccountId),
    );
    const keys = ({ id, createdAt, publishedAt }: Notice) =>
      instantKeys({ id, createdAt: query.scope === 'toReach' ? (publishedAt ?? createdAt) : createdAt });
    const mine = query.scope === 'toApprove' ? await this.#waitingFor(shown, principal) : new Set();
    const page = pageOfRows(rows, limit, keys, (row) =>
      query.scope !== 'toApprove' || mine.has(row.id)
        ? toDeskSummary(row, names, counts.get(row.id), counting.has(row.id))
        : null,
    );
    return { ...page, items: page.items.filter((item): item is NoticeSummary => item !== null) };
  }

  async #rows(
    principal: Principal,
    { scope, state }: NoticeDeskQuery,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<Notice[]> {
    const { accountId, grants } = principal;
    switch (scope) {
      case 'mine':
        return this.notices.list([{ column: 'authorAccountId', id: accountId }], { state }, after, rows);
      case 'below': {
        const ranges = rangesBelow(principal);
        return ranges.length ? this.notices.list(ranges, { state, reader: accountId }, after, rows) : [];
      }
      case 'toApprove': {
        const townIds = [...new Set(grants.map(({ townId }) => townId))];
        return townIds.length ? this.notices.waiting(townIds, after, rows) : [];
      }
      case 'toReach': {
        const { communityIds, gridIds, microGridIds } = figureScope(principal);
        const placeIds = [...communityIds, ...gridIds, ...microGridIds];
        return placeIds.length ? this.notices.standing(placeIds, after, rows) : [];
      }
    }
  }

  async #waitingFor(rows: readonly Notice[], principal: Principal): Promise<Set<string>> {
    const mine = new Set<string>();
    for (const row of rows) {
      const actors = await this.actors.actorsOn(principal, row);
      if (actors.has('peer') || actors.has('standIn')) mine.add(row.id);
    }
    return mine;
  }

  async #names({ accountId }: Principal, accounts: readonly string[]): Promise<NoticeNames> {
    return { accountId, staffNames: await this.staff.staffNamesOf([...new Set(accounts)]) };
  }
}

/** The grids, communities and towns of whose notices somebody sees those that others wrote. */
function rangesBelow({ grants }: Principal): NoticeRange[] {
  const ranges = grants.flatMap(({ role, gridId, communityId, townId }): NoticeRange[] => {
    if (role === 'townOfficer') return [{ column: 'townId', id: townId }];
    if (role === 'communityAdmin') return [{ column: 'communityId', id: communityId }];
    const serves = role === 'gridWorker' || role === 'branchSecretary';
    return serves && gridId ? [{ column: 'gridId', id: gridId }] : [];
  });
  return [...new Map(ranges.map((range) => [range.id, range])).values()];
}
