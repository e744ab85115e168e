import { Injectable } from '@nestjs/common';
import type { ComplaintListQuery, QueueFilter } from '@linge/shared/complaint/complaint-list.schema';
import { typedNumber } from '@linge/shared/complaint/complaint-number';
import type { Complaint as ComplaintView } from '@linge/shared/complaint/complaint.schema';
import { mayCall } from '@linge/shared/permission';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys, type InstantKey } from '../common/paging/instant-cursor.js';
import { ComplaintListRepository } from './complaint-list.repository.js';
import { dueBetween, silentBefore, verifyScopes, waiting } from './complaint-queue.policy.js';
import { verifiable } from './complaint-unverified.js';
import type { ComplaintNarrowing } from './complaint-narrowing.js';
import { ComplaintQueueRepository } from './complaint-queue.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { queueScopes, unitsOf } from './complaint.policy.js';
import type { ComplaintSummaryRow } from './complaint.row.js';

/** Reading complaints (诉求). */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly lists: ComplaintListRepository,
    private readonly queues: ComplaintQueueRepository,
    private readonly views: ComplaintViewService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND */
  async get(id: string, principal: Principal): Promise<ComplaintView> {
    return this.views.view(await this.views.open(id, principal));
  }

  /** @throws AppError PERMISSION_DENIED for a queue that is not theirs */
  async list(query: ComplaintListQuery, principal: Principal) {
    const { scope, state, gridId, limit, cursor } = query;
    const after = decodeInstantCursor(cursor);
    if (scope === 'mine') {
      const rows = await this.lists.mine(principal.accountId, { state, gridId }, after, limit + 1);
      return pageOfRows(rows, limit, instantKeys, await this.views.summariser(rows, principal));
    }
    if (scope === 'unit') return this.#ofUnits(principal, limit, after);
    const rows = await this.queueRows(query, principal, after, limit + 1);
    const keys = ({ deadlineAt, id }: ComplaintSummaryRow) => instantKeys({ createdAt: deadlineAt, id });
    return pageOfRows(rows, limit, keys, await this.views.summariser(rows, principal));
  }

  /**
   * What waits, for whatever else goes on with the queue as it is filtered.
   * @throws AppError PERMISSION_DENIED for a queue that is not theirs
   */
  async queueRows(
    filter: QueueFilter,
    principal: Principal,
    after: InstantKey | undefined,
    rows: number,
  ): Promise<ComplaintSummaryRow[]> {
    const { state, toVerify } = filter;
    const scopesOf = toVerify ? verifyScopes : queueScopes;
    const scopes = mayCall('complaint.queue', principal.roles) ? scopesOf(principal, filter) : undefined;
    if (!scopes) throw AppError.denied();
    const narrowing = await this.narrowing(filter, principal);
    if (toVerify) {
      const states = verifiable.filter((one) => !state || one === state);
      return states.length ? this.queues.queue(scopes, states, narrowing, after, rows) : [];
    }
    if (state) return this.queues.queue(scopes, [state], narrowing, after, rows);
    const typed = filter.q === undefined ? undefined : typedNumber(filter.q);
    const numbered = typed && { typed, level: filter.level };
    return this.queues.queue(scopes, waiting, narrowing, after, rows, numbered);
  }

  /** What a filter says besides where, at which level and in which state. */
  async narrowing(filter: QueueFilter, { accountId }: Principal): Promise<ComplaintNarrowing> {
    const { categoryId, unitId, source, urgent, due, mine, toVerify, buildingId, q } = filter;
    const now = this.clock.now();
    return {
      ...{ categoryId, unitId, source, words: q },
      urgent: urgent && true,
      handlerAccountId: mine && accountId,
      doorIds: buildingId === undefined ? undefined : await this.queues.doorsOf(buildingId),
      ...(due && dueBetween(due, now, this.clock.today())),
      ...(toVerify && { unverified: { silentBefore: silentBefore(now), checkedBy: accountId } }),
    };
  }

  async #ofUnits(principal: Principal, limit: number, after: InstantKey | undefined) {
    const units = unitsOf(principal);
    if (!units.length) throw AppError.denied();
    const rows = await this.lists.ofUnits(units, after, limit + 1);
    const keys = ({ dispatchedAt, dispatchId }: (typeof rows)[number]) =>
      instantKeys({ createdAt: dispatchedAt, id: dispatchId });
    return pageOfRows(rows, limit, keys, await this.views.summariser(rows, principal));
  }
}
