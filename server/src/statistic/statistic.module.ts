import { Module } from '@nestjs/common';
import { StatisticController } from './statistic.controller.js';
import { StatisticRepository } from './statistic.repository.js';
import { StatisticService } from './statistic.service.js';

@Module({ controllers: [StatisticController], providers: [StatisticRepository, StatisticService] })
export class StatisticModule {}
