import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { fillDatabase } from '../../../scripts/lib/database/template-copy.mjs';
import { createDataSource } from '../../src/common/database/data-source.js';
import { runCommand } from './server-process.js';

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

/**
 * A database of one's own on the test server, gone after the test.
 * @param content with the demo community, with all tables and nobody in them, or without tables
 */
export async function createTestDatabase(
  content: 'seeded' | 'migrated' | 'empty' = 'migrated',
): Promise<TestDatabase> {
  const name = `linge_test_${randomBytes(6).toString('hex')}`;
  const url = databaseUrl(name);
  await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  if (content !== 'empty' && !(await fillDatabase(url, content))) {
    await runOn(url, 'migrate.js');
    if (content === 'seeded') await runOn(url, 'seed.js');
  }
  const dataSource = await (await createDataSource(url, 3)).initialize();
  return {
    url,
    dataSource,
    async drop() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await onServer(`DROP DATABASE IF EXISTS ${name}`);
    },
  };
}

async function runOn(url: string, command: 'migrate.js' | 'seed.js'): Promise<void> {
  const { code, output } = await runCommand(command, { DATABASE_URL: url });
  if (code !== 0) throw new Error(`${command} failed:\n${output}`);
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is missing: run these tests through `npm test`');
  return url;
}

function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const { hostname, port, username, password, searchParams } = new URL(serverUrl());
  const socketPath = searchParams.get('socketPath');
  const connection = await createConnection({
    ...(socketPath ? { socketPath } : { host: hostname, port: Number(port || 3306) }),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
