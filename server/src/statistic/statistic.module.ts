import { Module } from '@nestjs/common';
import { StatisticController } from './statistic.controller.js';
import { PastDayRepository } from './past-day.repository.js';
import { StatisticRepository } from './statistic.repository.js';
import { StatisticService } from './statistic.service.js';

@Module({
  controllers: [StatisticController],
  providers: [PastDayRepository, StatisticRepository, StatisticService],
})
export class StatisticModule {}
