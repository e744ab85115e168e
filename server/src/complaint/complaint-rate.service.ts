import { Injectable } from '@nestjs/common';
import type {
  CommunityRateQuery,
  CommunityRates,
  ComplaintFigures,
  ComplaintRateGrouping,
  ComplaintRateListQuery,
  ComplaintRateQuery,
  ComplaintRates,
  ComplaintScoreMeans,
  ComplaintScoreQuery,
  PublicComplaintRateQuery,
  PublicComplaintRates,
} from '@linge/shared/complaint/complaint-rate.schema';
import { LRUCache } from 'lru-cache';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { GridService } from '../grid/grid.service.js';
import { UnitService } from '../staff/unit.service.js';
import { WorkingCalendarService } from '../working-calendar/working-calendar.service.js';
import { addDays, hourOf, tenthsTaken } from '../common/clock/working-day.policy.js';
import { namesApart } from './complaint-category.policy.js';
import { ComplaintCategoryRepository } from './complaint-category.repository.js';
import { periodOf, type Period } from './complaint-period.js';
import { countsIn } from './complaint-rate-number.policy.js';
import { figuresOf, mayReadRates, wholeCommunities, type TimeTaken } from './complaint-rate.policy.js';
import {
  ComplaintRateRepository,
  type RateGrouping,
  type RateRow,
  type RateScope,
} from './complaint-rate.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';

type Filter = Omit<ComplaintRateQuery, 'by'>;

/** Milliseconds for which communities that were counted side by side are not counted again. */
const comparedMs = 60_000;

/** How complaints were answered, settled and judged: live, each number with the list behind it. */
@Injectable()
export class ComplaintRateService {
  /** By communities and period: a town counts thousands of complaints, and all who look at it see the same. */
  readonly #compared = new LRUCache<string, ReadonlyMap<string, ComplaintFigures>, RateScope>({
    ...{ max: 200, ttl: comparedMs },
    fetchMethod: async (_key, _old, { context }) => (await this.#figures(context, 'community')).groups,
  });

  constructor(
    private readonly rates: ComplaintRateRepository,
    private readonly categories: ComplaintCategoryRepository,
    private readonly grids: GridService,
    private readonly units: UnitService,
    private readonly views: ComplaintViewService,
    private readonly calendar: WorkingCalendarService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED outside one's own scope; REQUEST_INVALID for a period that cannot be */
  async read(principal: Principal, { by, ...filter }: ComplaintRateQuery): Promise<ComplaintRates> {
    if (!mayReadRates(principal.grants, filter)) throw AppError.denied();
    const period = periodOf(filter, this.clock.today());
    const { communityId, gridId = null, categoryId = null, unitId = null } = filter;
    const [counted, names] = await Promise.all([
      this.#figures(this.#scopeOf([communityId], filter, period), by),
      by ? this.#namesOf(by, communityId) : new Map<string, string>(),
    ]);
    const groups = [...names].flatMap(([id, name]) => {
      const figures = counted.groups.get(id);
      return figures ? [{ id, name, ...figures }] : [];
    });
    return { communityId, gridId, categoryId, unitId, ...period, total: counted.total, groups };
  }

  /**
   * As they stood within the last minute.
   * @throws AppError PERMISSION_DENIED for whoever has no whole community; REQUEST_INVALID
   */
  async compare(principal: Principal, days: CommunityRateQuery): Promise<CommunityRates> {
    const communityIds = wholeCommunities(principal.grants);
    if (!communityIds.length) throw AppError.denied();
    const period = periodOf(days, this.clock.today());
    const key = [period.from, period.to, ...communityIds.toSorted()].join(' ');
    const [groups, all] = await Promise.all([
      this.#compared.fetch(key, { context: this.#scopeOf(communityIds, {}, period) }),
      this.grids.communities(),
    ]);
    const nothing = figuresOf([], []);
    const communities = all
      .filter(({ id }) => communityIds.includes(id))
      .map(({ id, name }) => ({ id, name, ...(groups?.get(id) ?? nothing) }));
    return { ...period, communities };
  }

  /** @throws AppError PERMISSION_DENIED, REQUEST_INVALID */
  async scores(principal: Principal, filter: ComplaintScoreQuery): Promise<ComplaintScoreMeans> {
    if (!mayReadRates(principal.grants, filter)) throw AppError.denied();
    const period = periodOf(filter, this.clock.today());
    const means = await this.rates.scores(this.#scopeOf([filter.communityId], filter, period));
    const tenth = (mean: number | null) => mean && Math.round(mean * 10) / 10;
    return {
      counted: { number: 'rated', count: means.complaints },
      ...{ speed: tenth(means.speed), attitude: tenth(means.attitude), result: tenth(means.result) },
    };
  }

  /** @throws AppError PERMISSION_DENIED, REQUEST_INVALID */
  async list(principal: Principal, { limit, cursor, number, ...filter }: ComplaintRateListQuery) {
    if (!mayReadRates(principal.grants, filter)) throw AppError.denied();
    const scope = this.#scopeOf([filter.communityId], filter, periodOf(filter, this.clock.today()));
    const rows = await this.rates.list(scope, number, decodeInstantCursor(cursor), limit + 1);
    return pageOfRows(rows, limit, instantKeys, await this.views.summariser(rows, principal));
  }

  /** @throws AppError NOT_FOUND for a community that there is not */
  async readPublic({
    communityId,
    days,
  }: z.output<typeof PublicComplaintRateQuery>): Promise<PublicComplaintRates> {
    await this.grids.community(communityId);
    const to = this.clock.today();
    const period = { from: addDays(to, 1 - Number(days)), to };
    const { total } = await this.#figures(this.#scopeOf([communityId], {}, period), undefined);
    return { communityId, ...period, total };
  }

  async #figures(scope: RateScope, by: RateGrouping | undefined) {
    const rows = await this.rates.counts(scope, by);
    const times = await this.#times(rows, scope, by);
    const timesOf = groupedBy(times);
    const groups = new Map<string, ComplaintFigures>();
    for (const [id, some] of groupedBy(rows)) {
      if (id) groups.set(id, figuresOf(some, timesOf.get(id) ?? []));
    }
    return { total: figuresOf(rows, times), groups };
  }

  /** What the settled ones took, those of each group together. */
  async #times(
    rows: readonly RateRow[],
    scope: RateScope,
    by: RateGrouping | undefined,
  ): Promise<(TimeTaken & Pick<RateRow, 'groupId'>)[]> {
    const settled = rows.filter(({ state, facts }) => countsIn('settled', state, facts));
    const written = settled.flatMap(({ groupId, tenths, complaints }) =>
      tenths === null ? [] : { groupId, tenths, complaints },
    );
    if (written.length === settled.length) return written;
    const unwritten = await this.rates.unwritten(scope, by);
    const counted = unwritten.map(async ({ groupId, communityId, createdAt, resolvedAt }) => {
      const isWorkingDay = await this.calendar.of(communityId);
      return { groupId, tenths: tenthsTaken(createdAt, resolvedAt, isWorkingDay), complaints: 1 };
    });
    return [...written, ...(await Promise.all(counted))];
  }

  async #namesOf(by: ComplaintRateGrouping, communityId: string): Promise<Map<string, string>> {
    if (by === 'grid') return named(await this.grids.gridsOf(communityId));
    if (by === 'category') return namesApart(await this.categories.listAll(communityId));
    return named(await this.units.allOf(communityId));
  }

  #scopeOf(communityIds: readonly string[], filter: Partial<Filter>, { from, to }: Period): RateScope {
    const { gridId, categoryId, unitId } = filter;
    const until = hourOf(addDays(to, 1), 0);
    const asked = { communityIds, gridId, categoryId, unitId };
    return { ...asked, from: hourOf(from, 0), until, now: this.clock.now() };
  }
}

function groupedBy<Row extends Pick<RateRow, 'groupId'>>(rows: readonly Row[]): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.groupId);
    if (group) group.push(row);
    else groups.set(row.groupId, [row]);
  }
  return groups;
}

function named(rows: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}
