import { createRequire } from 'node:module';
import { randomBytes } from 'node:crypto';

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

/** An empty database for one run, and the way to drop it again. */
export interface JourneyDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * Creates a database on the server of `TEST_DATABASE_URL`.
 * @throws Error when that variable is missing
 */
export async function createDatabase(): Promise<JourneyDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set; "npm test" sets it for the journeys');
  const name = `linge_journey_${randomBytes(6).toString('hex')}`;
  await run(serverUrl, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(serverUrl, `DROP DATABASE ${name}`) };
}
