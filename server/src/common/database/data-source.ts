import { createConnection, type ConnectionOptions } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import type { MysqlDataSourceOptions } from 'typeorm/driver/mysql/MysqlDataSourceOptions.js';
import { driver } from './driver.js';
import { entities } from './entities.js';
import { SnakeNamingStrategy } from './snake-naming.strategy.js';
import { migrations } from '../../migrations/index.js';

/** Where `mysql://user:password@host:3306/name` or `mysql://user:password@localhost/name?socketPath=/path` points. */
function connectionOf(url: string) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const socketPath = searchParams.get('socketPath');
  return {
    address: socketPath ? { socketPath } : { host: hostname, port: Number(port || 3306) },
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
  };
}

/** MariaDB describes defaults otherwise than MySQL does, and TypeORM must know which of them it reads. */
async function engineOf(url: string): Promise<'mysql' | 'mariadb'> {
  const { address, ...login } = connectionOf(url);
  const options: ConnectionOptions = { ...address, ...login, connectTimeout };
  const connection = await createConnection(options);
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return JSON.stringify(rows).includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

const connectTimeout = 10_000;

/** @throws the driver's error where the database does not answer or refuses the login */
export async function dataSourceOptions(url: string, poolSize = 10): Promise<MysqlDataSourceOptions> {
  const { address, user, password, database } = connectionOf(url);
  return {
    type: await engineOf(url),
    driver,
    ...address,
    username: user,
    password,
    database,
    charset: 'utf8mb4',
    timezone: 'Z',
    // Calendar days are days, not instants: they must not move with the server's time zone.
    dateStrings: ['DATE'],
    connectTimeout,
    // A stack kept with every statement costs a fiftieth of a request; an error names its statement anyhow.
    trace: false,
    poolSize,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
  };
}

export async function createDataSource(url: string, poolSize?: number): Promise<DataSource> {
  return new DataSource(await dataSourceOptions(url, poolSize));
}
