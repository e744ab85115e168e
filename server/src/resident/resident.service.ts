import { Injectable } from '@nestjs/common';
import type { Resident, ResidentListQuery } from '@linge/shared/resident/resident.schema';
import type * as z from 'zod/mini';
import { grantsFor, type Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { decodeCursor, pageOfRows } from '../common/paging/cursor.js';
import { RegistryValueService } from '../registry-field/registry-value.service.js';
import { ResidentMapper } from './resident.mapper.js';
import { ResidentSearchService } from './resident-search.service.js';
import { mayReadRegistry } from './resident.policy.js';
import { ResidentRepository, type ResidentRow } from './resident.repository.js';

/** Residents of the registry, within the reader's scope. */
@Injectable()
export class ResidentService {
  constructor(
    private readonly repository: ResidentRepository,
    private readonly search: ResidentSearchService,
    private readonly values: RegistryValueService,
    private readonly mapper: ResidentMapper,
  ) {}

  /**
   * @throws AppError PERMISSION_DENIED outside one's own scope; staff of a grid name that grid; REGISTRY_LABEL_UNKNOWN
   */
  async list(principal: Principal, query: z.output<typeof ResidentListQuery>) {
    const [after = ''] = decodeCursor(query.cursor, 1) ?? [];
    const rows = await this.search.find(principal, query, after, query.limit + 1);
    return pageOfRows(rows, query.limit, (row) => [row.id], await this.#viewOf(rows, principal, query));
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope */
  async get(principal: Principal, id: string): Promise<Resident> {
    const row = await this.repository.find(id);
    if (!row || !mayReadRegistry(principal.grants, row)) throw AppError.notFound();
    return (await this.#viewOf([row], principal, row))(row);
  }

  /** As they are now, for whoever has just changed them, even where they thereby left their scope. */
  async afterChange(principal: Principal, id: string): Promise<Resident> {
    const row = await this.repository.find(id);
    if (!row) throw AppError.notFound();
    return (await this.#viewOf([row], principal, row))(row);
  }

  /** Labels and own fields as far as the reader may see them; rows without own fields cost nothing for those. */
  async #viewOf(
    rows: readonly ResidentRow[],
    principal: Principal,
    { communityId }: { readonly communityId: string },
  ): Promise<(row: ResidentRow) => Resident> {
    const ids = rows.map(({ id }) => id);
    const labels = await this.#labelsOf(ids, principal, communityId);
    const hidden = rows.some(({ custom }) => custom !== null)
      ? await this.values.hiddenFrom(principal.grants, communityId)
      : new Set<string>();
    return (row) => this.mapper.toResident(row, labels.get(row.id) ?? [], hidden);
  }

  async #labelsOf(
    residentIds: readonly string[],
    principal: Principal,
    communityId: string,
  ): Promise<Map<string, string[]>> {
    const admin = grantsFor(principal, ['communityAdmin'], { communityId }).length > 0;
    const labels = new Map<string, string[]>(residentIds.map((id) => [id, []]));
    if (!residentIds.length) return labels;
    for (const { residentId, code, visibleTo } of await this.repository.labels(residentIds)) {
      if (visibleTo === 'staff' || admin) labels.get(residentId)?.push(code);
    }
    return labels;
  }
}
