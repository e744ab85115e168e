import { Injectable } from '@nestjs/common';
import type {
  CreateGridAssignment,
  EndGridAssignment,
  GridAssignment as GridAssignmentView,
  GridAssignmentListQuery,
} from '@linge/shared/staff/staff.schema';
import { DataSource, type EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import { GrantCache } from '../common/auth/grant-cache.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { PublicCache } from '../common/http/public-cache.js';
import { decodeCursor, pageOfRows } from '../common/paging/cursor.js';
import { GridService } from '../grid/grid.service.js';
import { GridAssignmentRepository } from './grid-assignment.repository.js';
import { contentHash } from './staff.content.js';
import { unknownField } from './staff.error.js';
import { mayManageStaff, mayReadAssignments } from './staff.policy.js';

/** Who serves which grid or micro-grid, in which role, from when to when. */
@Injectable()
export class GridAssignmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: GridAssignmentRepository,
    private readonly grids: GridService,
    private readonly publicCache: PublicCache,
    private readonly grants: GrantCache,
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
      version: 1,
      createdByAccountId: principal.accountId,
      contentHash: contentHash([gridId, microGridId, role, staffMemberId, validFrom, validTo]),
      createdAt: this.clock.now(),
    };
    const attempt = () => this.dataSource.transaction((manager) => this.#insert(assignment, manager));
    const first = await attempt().catch((error: unknown) => {
      // Another request took the id at the same moment: the second look tells a retry from somebody else's.
      if (!isDuplicateKey(error)) throw error;
      return attempt();
    });
    if (first) this.#tellCaches();
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
    if (!(await this.repository.end(id, body.version, body.validTo))) throw AppError.versionConflict();
    this.#tellCaches();
    return this.#view(id);
  }

  /** @returns false where the same request had already been carried out */
  async #insert(
    assignment: Parameters<GridAssignmentRepository['insert']>[0],
    manager: EntityManager,
  ): Promise<boolean> {
    const { id, staffMemberId, communityId, createdByAccountId, contentHash: hash } = assignment;
    const known = await this.repository.lockStaffMember(staffMemberId, communityId, manager);
    if (!known) throw unknownField('staffMemberId');
    const earlier = await this.repository.find(id, manager);
    if (earlier) {
      const same = earlier.createdByAccountId === createdByAccountId && earlier.contentHash === hash;
      if (!same) throw AppError.idTaken();
      return false;
    }
    if (await this.repository.overlaps(assignment, manager))
      throw new AppError(409, 'GRID_ASSIGNMENT_OVERLAP');
    await this.repository.insert(assignment, manager);
    return true;
  }

  #tellCaches(): void {
    this.publicCache.clear();
    this.grants.clear();
  }

  async #view(id: string): Promise<GridAssignmentView> {
    const view = await this.repository.view(id);
    if (!view) throw new Error('A grid assignment that was just written is gone');
    return view;
  }
}
