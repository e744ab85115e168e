import { Injectable } from '@nestjs/common';
import type { Statistics, StatisticsQuery } from '@linge/shared/statistic/statistic.schema';
import type * as z from 'zod/mini';
import { grantsFor, type Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { ageBandsOf, organisationOf, populationOf } from './statistic.mapper.js';
import { mayReadFigures } from './statistic.policy.js';
import { PastDayRepository } from './past-day.repository.js';
import { StatisticRepository } from './statistic.repository.js';

/** The figures that the secretary knows by heart, as they are at this moment or were at the end of a day. */
@Injectable()
export class StatisticService {
  constructor(
    private readonly repository: StatisticRepository,
    private readonly past: PastDayRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED outside one's own scope; NOT_FOUND for a grid that the community has not */
  async figures(principal: Principal, scope: z.output<typeof StatisticsQuery>): Promise<Statistics> {
    if (!mayReadFigures(principal.grants, scope)) throw AppError.denied();
    const { communityId, gridId, day: asked } = scope;
    const today = this.clock.today();
    const day = asked ?? today;
    if (day > today) {
      const fields = [{ path: 'query.day', code: 'too_big' }];
      throw new AppError(400, 'REQUEST_INVALID', 'A day that has not been yet', fields);
    }
    const registry = day < today ? this.past : this.repository;
    const [grids, households, people, labels, organisation] = await Promise.all([
      this.repository.grids(scope),
      registry.households(scope, day),
      registry.people(scope, day),
      registry.labels(scope, day),
      gridId ? [] : this.repository.organisation(communityId, day),
    ]);
    const admin = grantsFor(principal, ['communityAdmin'], { communityId }).length > 0;
    if (gridId && !grids.length) throw AppError.notFound();
    return {
      communityId,
      gridId: gridId ?? null,
      day,
      total: populationOf(households, people),
      grids: grids.map(({ id, number, name }) => {
        const inGrid = (cell: { readonly gridId: string }) => cell.gridId === id;
        return {
          gridId: id,
          number,
          name,
          ...populationOf(households.filter(inGrid), people.filter(inGrid)),
        };
      }),
      ageBands: ageBandsOf(people),
      labels: labels
        .filter(({ visibleTo }) => visibleTo === 'staff' || admin)
        .map(({ code, name, people: count }) => ({ code, name, people: Number(count) })),
      organisation: gridId ? null : organisationOf(grids.length, organisation),
    };
  }
}
