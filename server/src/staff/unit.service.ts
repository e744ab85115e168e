import { Injectable } from '@nestjs/common';
import type { Unit, UnitListQuery } from '@linge/shared/staff/staff.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows } from '../common/paging/cursor.js';
import { mayReadUnits } from './staff.policy.js';
import { UnitRepository } from './unit.repository.js';

/** The organisations that have a part in a community. */
@Injectable()
export class UnitService {
  constructor(
    private readonly repository: UnitRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community */
  async list(principal: Principal, query: z.output<typeof UnitListQuery>) {
    if (!mayReadUnits(principal.grants, query.communityId)) throw AppError.denied();
    const [after = ''] = decodeCursor(query.cursor, 1) ?? [];
    const rows = await this.repository.list(query.communityId, query.kind, after, query.limit + 1);
    const delegates = await this.#delegatesOf(rows.map((row) => row.id));
    return pageOfRows(
      rows,
      query.limit,
      (row) => [row.id],
      (row): Unit => ({ ...row, delegates: delegates.get(row.id) ?? [] }),
    );
  }

  /** Unit id → name, for those that have a part in the community. */
  async namesOf(unitIds: readonly string[], communityId: string): Promise<Map<string, string>> {
    const rows = unitIds.length ? await this.repository.names(unitIds, communityId) : [];
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** All that have a part in the community. */
  allOf(communityId: string): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.repository.allOf(communityId);
  }

  /** The accounts of those who act for units today. */
  async accountsActingFor(unitIds: readonly string[]): Promise<string[]> {
    return unitIds.length ? this.repository.accountsActingFor(unitIds, this.clock.today()) : [];
  }

  async #delegatesOf(unitIds: readonly string[]): Promise<Map<string, Unit['delegates']>> {
    const delegates = new Map<string, Unit['delegates']>(unitIds.map((id) => [id, []]));
    if (!unitIds.length) return delegates;
    for (const { unitId, ...delegate } of await this.repository.delegates(unitIds, this.clock.today())) {
      delegates.get(unitId)?.push(delegate);
    }
    return delegates;
  }
}
