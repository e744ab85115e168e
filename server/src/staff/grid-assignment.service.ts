import { Injectable } from '@nestjs/common';
import type {
  CreateGridAssignment,
  CreateStandIn,
  EndGridAssignment,
  GridAssignment as GridAssignmentView,
  GridAssignmentListQuery,
} from '@linge/shared/staff/staff.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { decodeCursor, pageOfRows } from '../common/paging/cursor.js';
import { GridService } from '../grid/grid.service.js';
import { GridAssignmentRepository } from './grid-assignment.repository.js';
import { GridAssignmentWriter } from './grid-assignment.writer.js';
import { contentHash } from './staff.content.js';
import { unknownField } from './staff.error.js';
import { mayManageStaff, mayReadAssignments } from './staff.policy.js';

/** Who serves which grid or micro-grid, in which role, from when to when. */
@Injectable()
export class GridAssignmentService {
  constructor(
    private readonly repository: GridAssignmentRepository,
    private readonly writer: GridAssignmentWriter,
    private readonly grids: GridService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community, or for a grid that is not one's own */
  async list(principal: Principal, query: z.output<typeof GridAssignmentListQuery>) {
    if (!mayReadAssignments(principal.grants, query)) throw AppError.denied();
    const [after = ''] = decodeCursor(query.cursor, 1) ?? [];
    const rows = await this.repository.list(query, after, query.limit + 1);
    return pageOfRows(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => row,
    );
  }

  /** @throws AppError PERMISSION_DENIED, ID_ALREADY_USED, GRID_ASSIGNMENT_OVERLAP; REQUEST_INVALID for unknown places and people */
  async create(principal: Principal, body: CreateGridAssignment): Promise<Created<GridAssignmentView>> {
    const { microGridId = null, validTo = null } = body;
    const grid = await this.grids.findGrid(body.gridId);
    if (!grid) throw unknownField('gridId');
    if (!mayManageStaff(principal.grants, grid.communityId)) throw AppError.denied();
    if (microGridId && !grid.microGrids.some(({ id }) => id === microGridId))
      throw unknownField('microGridId');
    const { id, gridId, role, staffMemberId, validFrom } = body;
    const assignment = {
      id,
      communityId: grid.communityId,
      gridId,
      microGridId,
      staffMemberId,
      role,
      validFrom,
      validTo,
      standInForId: null,
      returnedAt: null,
      version: 1,
      createdByAccountId: principal.accountId,
      contentHash: contentHash([gridId, microGridId, role, staffMemberId, validFrom, validTo]),
      createdAt: this.clock.now(),
    };
    const first = await this.writer.write(assignment);
    return { thing: await this.#view(id), first };
  }

  /**
   * Lets somebody serve in the same role at the same place while the one who holds the post is on leave.
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, GRID_ASSIGNMENT_OVERLAP; REQUEST_INVALID for somebody unknown, for the
   * holder themselves, for days on which the post is not held, and for a post that is itself stood in for
   */
  async standIn(
    principal: Principal,
    regularId: string,
    body: CreateStandIn,
  ): Promise<Created<GridAssignmentView>> {
    const regular = await this.repository.view(regularId);
    if (!regular || !mayManageStaff(principal.grants, regular.communityId)) throw AppError.notFound();
    const { id, staffMemberId, validFrom, validTo } = body;
    const { communityId, gridId, microGridId, role } = regular;
    const first = await this.writer.write({
      id,
      communityId,
      gridId,
      microGridId,
      staffMemberId,
      role,
      validFrom,
      validTo,
      standInForId: regularId,
      returnedAt: null,
      version: 1,
      createdByAccountId: principal.accountId,
      contentHash: contentHash([regularId, staffMemberId, validFrom, validTo]),
      createdAt: this.clock.now(),
    });
    return { thing: await this.#view(id), first };
  }

  /** @throws AppError NOT_FOUND, GRID_ASSIGNMENT_ENDED, VERSION_CONFLICT; REQUEST_INVALID for a day before it began */
  async end(principal: Principal, id: string, body: EndGridAssignment): Promise<GridAssignmentView> {
    const assignment = await this.repository.view(id);
    if (!assignment || !mayManageStaff(principal.grants, assignment.communityId)) throw AppError.notFound();
    if (assignment.validTo !== null && assignment.validTo <= this.clock.today()) {
      throw new AppError(409, 'GRID_ASSIGNMENT_ENDED');
    }
    if (body.validTo < assignment.validFrom) {
      const fields = [{ path: 'body.validTo', code: 'too_small' }];
      throw new AppError(400, 'REQUEST_INVALID', 'It cannot end before it began', fields);
    }
    await this.writer.end(id, body.version, body.validTo);
    return this.#view(id);
  }

  async #view(id: string): Promise<GridAssignmentView> {
    const view = await this.repository.view(id);
    if (!view) throw new Error('A grid assignment that was just written is gone');
    return view;
  }
}
