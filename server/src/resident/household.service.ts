import { Injectable } from '@nestjs/common';
import type {
  Household,
  HouseholdCountQuery,
  HouseholdListQuery,
} from '@linge/shared/resident/resident.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows } from '../common/paging/cursor.js';
import { HouseholdRepository } from './household.repository.js';
import { HouseholdMapper } from './household.mapper.js';
import { mayReadRegistry } from './resident.policy.js';

/** Households of the registry, within the reader's scope. */
@Injectable()
export class HouseholdService {
  constructor(
    private readonly repository: HouseholdRepository,
    private readonly mapper: HouseholdMapper,
  ) {}

  /** @throws AppError PERMISSION_DENIED outside one's own scope; staff of a grid name that grid */
  async list(principal: Principal, query: z.output<typeof HouseholdListQuery>) {
    if (!mayReadRegistry(principal.grants, query)) throw AppError.denied();
    const [after = ''] = decodeCursor(query.cursor, 1) ?? [];
    const rows = await this.repository.list(query, after, query.limit + 1);
    return pageOfRows(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => this.mapper.toHousehold(row),
    );
  }

  /** @throws AppError PERMISSION_DENIED outside one's own scope */
  async count(principal: Principal, query: z.output<typeof HouseholdCountQuery>): Promise<{ count: number }> {
    if (!mayReadRegistry(principal.grants, query)) throw AppError.denied();
    return { count: await this.repository.count(query) };
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async get(principal: Principal, id: string): Promise<Household> {
    const row = await this.repository.find(id);
    if (!row || !mayReadRegistry(principal.grants, row)) throw AppError.notFound();
    return this.mapper.toHousehold(row);
  }

  /** As it is now, for whoever has just changed it, even where it thereby left their scope. */
  async afterChange(id: string): Promise<Household> {
    const row = await this.repository.find(id);
    if (!row) throw AppError.notFound();
    return this.mapper.toHousehold(row);
  }
}
