import { Injectable } from '@nestjs/common';
import {
  termEndingDays,
  type ResidentCountQuery,
  type TermState,
} from '@linge/shared/resident/resident-filter.schema';
import type * as z from 'zod/mini';
import { grantsFor, type Principal } from '../common/auth/principal.js';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { bornUntil } from '../common/clock/age.js';
import type { ResidentSearch } from './resident-search.js';
import { ResidentSearchRepository } from './resident-search.repository.js';
import { mayReadRegistry } from './resident.policy.js';
import type { ResidentRow } from './resident.repository.js';

type Filter = z.output<typeof ResidentCountQuery>;

/** Finds residents as staff look for them, within the reader's scope. */
@Injectable()
export class ResidentSearchService {
  constructor(
    private readonly repository: ResidentSearchRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED, REGISTRY_LABEL_UNKNOWN, also for a label that the reader may not see */
  async find(principal: Principal, filter: Filter, after: string, limit: number): Promise<ResidentRow[]> {
    return this.repository.list(await this.#search(principal, filter), after, limit);
  }

  /** @throws AppError PERMISSION_DENIED, REGISTRY_LABEL_UNKNOWN */
  async count(principal: Principal, filter: Filter): Promise<{ count: number }> {
    return { count: await this.repository.count(await this.#search(principal, filter)) };
  }

  async #search(
    principal: Principal,
    { labels, ageFrom, ageTo, termEndsBefore, ...filter }: Filter,
  ): Promise<ResidentSearch> {
    if (!mayReadRegistry(principal.grants, filter)) throw AppError.denied();
    const today = this.clock.today();
    return {
      ...filter,
      labelIds: labels ? await this.#labelIds(principal, filter.communityId, labels) : [],
      bornUntil: ageFrom === undefined ? undefined : bornUntil(today, ageFrom),
      bornAfter: ageTo === undefined ? undefined : bornUntil(today, ageTo + 1),
      ...this.#termDays(filter.term, termEndsBefore),
    };
  }

  /** The days between which a term ends, the last one not included. */
  #termDays(term: TermState | undefined, asked: string | undefined) {
    const inDays = (days: number) => shanghaiDay(new Date(this.clock.now().getTime() + days * 86_400_000));
    const ends = { ending: inDays(termEndingDays + 1), ended: inDays(0) };
    const last = term && ends[term];
    const termEndsBefore = last && asked ? (last < asked ? last : asked) : (last ?? asked);
    return { termEndsBefore, termEndsFrom: term === 'ending' ? inDays(0) : undefined };
  }

  async #labelIds(principal: Principal, communityId: string, labels: string): Promise<string[]> {
    const codes = [...new Set(labels.split(','))];
    const admin = grantsFor(principal, ['communityAdmin'], { communityId }).length > 0;
    const found = await this.repository.labels(communityId, codes);
    const seen = found.filter(({ visibleTo }) => visibleTo === 'staff' || admin);
    if (seen.length === codes.length) return seen.map(({ id }) => id);
    throw new AppError(400, 'REGISTRY_LABEL_UNKNOWN', undefined, [{ path: 'query.labels', code: 'unknown' }]);
  }
}
