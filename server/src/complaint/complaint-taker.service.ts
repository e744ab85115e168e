import { Injectable } from '@nestjs/common';
import type { ComplaintTaker } from '@linge/shared/complaint/complaint-action.schema';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { staffTitle } from '../common/wording/staff-title.js';
import { GridService } from '../grid/grid.service.js';
import { ComplaintTargetService } from './complaint-target.service.js';
import { ComplaintViewService } from './complaint-view.service.js';

/** Whom a complaint can be transferred to. */
@Injectable()
export class ComplaintTakerService {
  constructor(
    private readonly views: ComplaintViewService,
    private readonly targets: ComplaintTargetService,
    private readonly grids: GridService,
  ) {}

  /**
   * Those who answer for a complaint of its level in a grid of its community, without whoever asks.
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, COMPLAINT_TRANSITION_NOT_ALLOWED, COMPLAINT_TARGET_UNKNOWN
   */
  async list(id: string, gridId: string, principal: Principal): Promise<ComplaintTaker[]> {
    const { row, case: seen, asker } = await this.views.open(id, principal);
    this.views.engine.check(seen, asker, { action: 'transfer', version: row.version });
    const grid = await this.grids.findGrid(gridId);
    if (grid?.communityId !== row.communityId) {
      throw new AppError(400, 'COMPLAINT_TARGET_UNKNOWN', undefined, [
        { path: 'query.gridId', code: 'unknown' },
      ]);
    }
    const takers = await this.targets.takersIn(row, gridId);
    return takers
      .filter(({ accountId }) => accountId !== principal.accountId)
      .map(({ accountId, name, role }) => ({ accountId, name: staffTitle(role, grid.name, name) }));
  }
}
