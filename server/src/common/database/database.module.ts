import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Config } from '../../config/config.js';
import { dataSourceOptions } from './data-source.js';
import { QueryCounter } from './query-counter.js';

/** The one pool of connections; migrations are run by their own command, never by a serving process. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: async (config: Config) => ({
        ...(await dataSourceOptions(config.database.url, config.database.poolSize)),
        ...(config.countQueries ? { logger: new QueryCounter(), logging: true as const } : {}),
        retryAttempts: 0,
      }),
      dataSourceFactory: (options) => new DataSource(options as DataSourceOptions).initialize(),
    }),
  ],
})
export class DatabaseModule {}
