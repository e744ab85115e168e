import { Injectable } from '@nestjs/common';
import type { MergeTargetQuery } from '@linge/shared/complaint/complaint-list.schema';
import { typedNumber } from '@linge/shared/complaint/complaint-number';
import type { Principal } from '../common/auth/principal.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { mergeableStates, mergeScopes } from './complaint-merge.policy.js';
import { ComplaintQueueRepository } from './complaint-queue.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';
import type { ComplaintSummaryRow } from './complaint.row.js';

/** What a complaint can be merged into. */
@Injectable()
export class ComplaintMergeTargetService {
  constructor(
    private readonly views: ComplaintViewService,
    private readonly queues: ComplaintQueueRepository,
  ) {}

  /**
   * The nearest deadline first, wherever it stands: passed up, laid aside or waiting for somebody's word, too.
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, COMPLAINT_TRANSITION_NOT_ALLOWED
   */
  async list(id: string, { q, limit, cursor }: MergeTargetQuery, principal: Principal) {
    const after = decodeInstantCursor(cursor);
    const { row, case: seen, asker } = await this.views.open(id, principal);
    this.views.engine.check(seen, asker, { action: 'merge', version: row.version });
    const typed = q === undefined ? undefined : typedNumber(q);
    const words = typed?.kind === 'start' ? typed.digits : q;
    const narrowing = { words, sensitive: false, exceptId: row.id };
    // Whoever may merge it reads all of that.
    const rows = await this.queues.queue(mergeScopes(row), mergeableStates, narrowing, after, limit + 1);
    const keys = ({ deadlineAt, id: one }: ComplaintSummaryRow) =>
      instantKeys({ createdAt: deadlineAt, id: one });
    return pageOfRows(rows, limit, keys, await this.views.summariser(rows, principal));
  }
}
