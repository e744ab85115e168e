import { Injectable } from '@nestjs/common';
import type {
  Complaint as ComplaintView,
  ComplaintCategory,
  ComplaintListQuery,
  ComplaintState,
} from '@linge/shared/complaint/complaint.schema';
import { mayCall } from '@linge/shared/permission';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { ComplaintCategoryRepository } from './complaint-category.repository.js';
import { ComplaintListRepository } from './complaint-list.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { toComplaintSummary } from './complaint.mapper.js';
import { queueScopes } from './complaint.policy.js';
import type { ComplaintSummaryRow } from './complaint.row.js';

/** What waits for staff, where no state was asked for: resolved ones wait for the reporter. */
const waiting: readonly ComplaintState[] = ['submitted', 'accepted'];

/** Reading complaints (诉求). */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly lists: ComplaintListRepository,
    private readonly categoryRows: ComplaintCategoryRepository,
    private readonly views: ComplaintViewService,
  ) {}

  categories(communityId: string): Promise<ComplaintCategory[]> {
    return this.categoryRows.list(communityId);
  }

  /** @throws AppError NOT_FOUND */
  async get(id: string, principal: Principal): Promise<ComplaintView> {
    return this.views.view(await this.views.open(id, principal));
  }

  /** @throws AppError PERMISSION_DENIED for a queue that is not theirs */
  async list(query: ComplaintListQuery, principal: Principal) {
    const { scope, state, gridId, limit, cursor } = query;
    const after = decodeInstantCursor(cursor);
    const summary = (row: ComplaintSummaryRow) =>
      toComplaintSummary(row, this.views.canAccept(row, principal));
    if (scope === 'mine') {
      const rows = await this.lists.mine(principal.accountId, { state, gridId }, after, limit + 1);
      return pageOfRows(rows, limit, instantKeys, summary);
    }
    const scopes = mayCall('complaint.queue', principal.roles) ? queueScopes(principal, gridId) : undefined;
    if (!scopes) throw AppError.denied();
    const rows = await this.lists.queue(scopes, state ? [state] : waiting, after, limit + 1);
    return pageOfRows(rows, limit, instantKeys, summary);
  }
}
