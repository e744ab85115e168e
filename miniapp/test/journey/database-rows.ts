import { createRequire } from 'node:module';
import type { JourneyServer } from './harness';

interface Connection {
  execute(sql: string, values: readonly string[]): Promise<[Record<string, unknown>[], unknown]>;
  end(): Promise<void>;
}

// The driver is the server's dependency; the mini-program has no database.
const require = createRequire(new URL('../../../server/package.json', import.meta.url));

/** What really stands in the database, beside what the app says. */
export async function databaseRows(
  server: JourneyServer,
  sql: string,
  ...values: readonly string[]
): Promise<Record<string, unknown>[]> {
  const { createConnection } = require('mysql2/promise') as {
    createConnection: (url: string) => Promise<Connection>;
  };
  const connection = await createConnection(server.databaseUrl);
  try {
    const [rows] = await connection.execute(sql, values);
    return rows;
  } finally {
    await connection.end();
  }
}
