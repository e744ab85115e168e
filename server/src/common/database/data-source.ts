import mysql2 from 'mysql2';
import { DataSource } from 'typeorm';
import type { MysqlDataSourceOptions } from 'typeorm/driver/mysql/MysqlDataSourceOptions.js';
import { entities } from './entities.js';
import { SnakeNamingStrategy } from './snake-naming.strategy.js';
import { migrations } from '../../migrations/index.js';

/**
 * How the database is reached, by a URL such as `mysql://user:password@host:3306/name`, or
 * `mysql://user:password@localhost/name?socketPath=/path` for a local socket.
 */
export function dataSourceOptions(url: string, poolSize = 10): MysqlDataSourceOptions {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const socketPath = searchParams.get('socketPath');
  return {
    type: 'mysql',
    driver: mysql2,
    ...(socketPath ? { socketPath } : { host: hostname, port: Number(port || 3306) }),
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    charset: 'utf8mb4',
    timezone: 'Z',
    // Calendar days are days, not instants: they must not move with the server's time zone.
    dateStrings: ['DATE'],
    connectTimeout: 10_000,
    poolSize,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
  };
}

export function createDataSource(url: string, poolSize?: number): DataSource {
  return new DataSource(dataSourceOptions(url, poolSize));
}
