import { Injectable } from '@nestjs/common';
import type {
  ChangeSavedFilter,
  CreateSavedFilter,
  SavedFilter as SavedFilterView,
  SavedFilterListQuery,
} from '@linge/shared/saved-filter/saved-filter.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import type { SavedFilter } from './entities/saved-filter.entity.js';
import { mayKeepFilters } from './saved-filter.policy.js';
import { SavedFilterRepository } from './saved-filter.repository.js';

/** Filters of the registry and of the queue that staff save by name, each for themselves. */
@Injectable()
export class SavedFilterService {
  constructor(
    private readonly repository: SavedFilterRepository,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED where one does not serve */
  async list(
    { grants, accountId }: Principal,
    { communityId, kind }: SavedFilterListQuery,
  ): Promise<{ items: SavedFilterView[] }> {
    if (!mayKeepFilters(grants, communityId, kind)) throw AppError.denied();
    return { items: (await this.repository.list(accountId, communityId, kind)).map(toView) };
  }

  /** @throws AppError PERMISSION_DENIED, ID_ALREADY_USED, SAVED_FILTER_NAME_TAKEN */
  async create(
    { grants, accountId }: Principal,
    { id, communityId, kind = 'registry', name, filter }: CreateSavedFilter,
  ): Promise<Created<SavedFilterView>> {
    if (!mayKeepFilters(grants, communityId, kind)) throw AppError.denied();
    const contentHash = this.index.content(JSON.stringify([communityId, kind, name, filter]));
    const now = this.clock.now();
    const row = {
      ...{ id, accountId, communityId, kind, name, filter, contentHash },
      ...{ version: 1, createdAt: now, updatedAt: now },
    };
    return createOnce(
      () => this.#sentBefore(id, accountId, contentHash),
      async () => {
        await this.repository.insert(row);
        return toView(row);
      },
      nameTaken,
    );
  }

  /** @throws AppError NOT_FOUND for somebody else's, or one of another kind; VERSION_CONFLICT, SAVED_FILTER_NAME_TAKEN */
  async change(principal: Principal, id: string, body: ChangeSavedFilter): Promise<SavedFilterView> {
    const row = await this.#own(principal, id);
    if (row.kind !== (body.kind ?? 'registry')) throw AppError.notFound();
    const { version, name = row.name, filter = row.filter } = body;
    const changed = { ...row, version, name, filter, updatedAt: this.clock.now() };
    try {
      if (!(await this.repository.update(changed))) throw AppError.versionConflict();
    } catch (error) {
      throw isDuplicateKey(error) ? nameTaken() : error;
    }
    return toView({ ...changed, version: version + 1 });
  }

  /** @throws AppError NOT_FOUND for somebody else's */
  async delete(principal: Principal, id: string): Promise<void> {
    await this.#own(principal, id);
    await this.repository.delete(id);
  }

  /** Goes with the account. */
  forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    return this.repository.deleteAll(accountId, manager);
  }

  async #own({ grants, accountId }: Principal, id: string): Promise<SavedFilter> {
    const row = await this.repository.find(id);
    const own = row?.accountId === accountId && mayKeepFilters(grants, row.communityId, row.kind);
    if (!own) throw AppError.notFound();
    return row;
  }

  async #sentBefore(
    id: string,
    accountId: string,
    contentHash: string,
  ): Promise<Created<SavedFilterView> | undefined> {
    const row = await this.repository.find(id);
    if (!row) return undefined;
    if (row.accountId !== accountId || row.contentHash !== contentHash) throw AppError.idTaken();
    return { thing: toView(row), first: false };
  }
}

const nameTaken = () =>
  new AppError(409, 'SAVED_FILTER_NAME_TAKEN', undefined, [{ path: 'body.name', code: 'taken' }]);

function toView(row: SavedFilter): SavedFilterView {
  const { id, communityId, kind, name, filter, updatedAt, version } = row;
  // the kind was what the filter was read as
  return {
    ...{ id, communityId, kind, name, filter, version },
    updatedAt: updatedAt.toISOString(),
  } as SavedFilterView;
}
