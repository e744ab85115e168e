import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fillDatabase } from '../../../../scripts/lib/database/template-copy.mjs';
import { runProgram } from './child-process';
import { fromRoot } from './from-root';

/** What the server of journeys signs and encrypts with: keys that open nothing but test data. */
export const testSecrets = JSON.parse(
  readFileSync(fromRoot('scripts/lib/test/test-secrets.json'), 'utf8'),
) as Record<'TOKEN_SECRET' | 'DATA_KEYS' | 'BLIND_INDEX_KEY', string>;

interface Connection {
  query(sql: string): Promise<unknown>;
  end(): Promise<void>;
}
interface Driver {
  createConnection(url: string): Promise<Connection>;
}

// The driver is the server's dependency; the mini-program has no database.
const require = createRequire(new URL('../../../../server/package.json', import.meta.url));

async function run(serverUrl: string, sql: string): Promise<void> {
  const driver = require('mysql2/promise') as Driver;
  const connection = await driver.createConnection(serverUrl);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

/** A database for one run, and the way to drop it again. */
export interface JourneyDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * Creates a database with the demo community on the server of `TEST_DATABASE_URL`.
 * @throws Error when that variable is missing
 */
export async function createDemoDatabase(): Promise<JourneyDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set; "npm test" sets it for the journeys');
  const name = `linge_journey_${randomBytes(6).toString('hex')}`;
  await run(serverUrl, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  if (!(await fillDatabase(url.href, 'seeded'))) {
    const environment = {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      ...testSecrets,
      DATABASE_URL: url.href,
    };
    for (const command of ['migrate.js', 'seed.js'])
      await runProgram(fromRoot(`server/dist/${command}`), environment);
  }
  return { url: url.href, drop: () => run(serverUrl, `DROP DATABASE ${name}`) };
}
