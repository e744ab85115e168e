import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GrantCache } from '../common/auth/grant-cache.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import { PublicCache } from '../common/http/public-cache.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import type { GridAssignment } from './entities/grid-assignment.entity.js';
import { GridAssignmentRepository } from './grid-assignment.repository.js';
import { unknownField } from './staff.error.js';
import { standInNews } from './stand-in.announcement.js';

/** Writes assignments: each in one transaction, then tells what was kept about who serves. */
@Injectable()
export class GridAssignmentWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly repository: GridAssignmentRepository,
    private readonly publicCache: PublicCache,
    private readonly grants: GrantCache,
  ) {}

  /**
   * @returns false where the same request had already been carried out
   * @throws AppError ID_ALREADY_USED, GRID_ASSIGNMENT_OVERLAP; REQUEST_INVALID for people and days that do not fit
   */
  async write(assignment: GridAssignment): Promise<boolean> {
    const attempt = () =>
      this.outbox.transaction((manager, announce) => this.#insert(assignment, manager, announce));
    const first = await attempt().catch((error: unknown) => {
      // Another request took the id at the same moment: the second look tells a retry from somebody else's.
      if (!isDuplicateKey(error)) throw error;
      return attempt();
    });
    if (first) this.tellCaches();
    return first;
  }

  /**
   * Ends an assignment, and with it that somebody stands in for it.
   * @throws AppError VERSION_CONFLICT
   */
  async end(id: string, version: number, validTo: string): Promise<void> {
    await this.outbox.transaction(async (manager) => {
      const ended = await this.repository.end(id, version, validTo, manager);
      if (!ended) throw AppError.versionConflict();
      await this.repository.endStandIns([id], validTo, manager);
    });
    this.tellCaches();
  }

  /** To be called after a commit that changed who serves. */
  tellCaches(): void {
    this.publicCache.clear();
    this.grants.clear();
  }

  async #insert(assignment: GridAssignment, manager: EntityManager, announce: Announce): Promise<boolean> {
    const { id, staffMemberId, communityId, standInForId, createdByAccountId, contentHash } = assignment;
    const known = await this.repository.lockStaffMember(staffMemberId, communityId, manager);
    if (!known) throw unknownField('staffMemberId');
    // Before anything is read without a lock: what is read later is then what stands after those who came first.
    const regular = standInForId && (await this.repository.lock(standInForId, manager));
    const earlier = await this.repository.find(id, manager);
    if (earlier) {
      const same = earlier.createdByAccountId === createdByAccountId && earlier.contentHash === contentHash;
      if (!same) throw AppError.idTaken();
      return false;
    }
    if (regular) await this.#checkStandIn(assignment, regular, manager);
    if (await this.repository.overlaps(assignment, manager)) throw overlap();
    await this.repository.insert(assignment, manager);
    if (regular) announce(standInNews(id, assignment.gridId));
    return true;
  }

  async #checkStandIn(
    assignment: GridAssignment,
    regular: GridAssignment,
    manager: EntityManager,
  ): Promise<void> {
    if (regular.standInForId) throw invalid('params.id', 'Whoever stands in is not stood in for');
    if (regular.staffMemberId === assignment.staffMemberId) throw unknownField('staffMemberId');
    if (assignment.validFrom < regular.validFrom) throw outside('validFrom');
    if (regular.validTo !== null && (assignment.validTo ?? '') > regular.validTo) throw outside('validTo');
    if (await this.repository.stoodInFor(assignment, manager)) throw overlap();
  }
}

function overlap(): AppError {
  return new AppError(409, 'GRID_ASSIGNMENT_OVERLAP');
}

function outside(field: string): AppError {
  return invalid(`body.${field}`, 'The post is not held on that day');
}

function invalid(path: string, detail: string): AppError {
  return new AppError(400, 'REQUEST_INVALID', detail, [{ path, code: 'custom' }]);
}
