import { Controller, Query } from '@nestjs/common';
import { statisticApi } from '@linge/shared/statistic/statistic.api';
import type { StatisticsQuery } from '@linge/shared/statistic/statistic.schema';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { StatisticService } from './statistic.service.js';

@Controller()
export class StatisticController {
  constructor(private readonly statistics: StatisticService) {}

  @Handle(statisticApi.get)
  get(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: statisticApi.get.query }) query: z.output<typeof StatisticsQuery>,
  ) {
    return this.statistics.figures(principal, query);
  }
}
