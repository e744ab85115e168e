import { createRequire } from 'node:module';
import type { JourneyServer, Persona } from '../journey/harness';

interface Rows {
  query(sql: string, values?: unknown[]): Promise<[Record<string, string>[], unknown]>;
  end(): Promise<void>;
}

interface Driver {
  createConnection(url: string): Promise<Rows>;
}

// The driver is the server's dependency; the mini-program has no database.
const require = createRequire(new URL('../../../server/package.json', import.meta.url));

/** What the pictures show: a door, and complaints in different states, out of the demo community. */
export interface DemoThings {
  readonly doorCode: string;
  readonly gridId: string;
  /** Of the persona `resident`, by state. */
  readonly complaintOf: Readonly<Record<string, string>>;
  /** One that waits for the persona `gridWorker`. */
  readonly waiting: string;
}

export async function findDemoThings(server: JourneyServer): Promise<DemoThings> {
  const resident = await accountOf(server, 'resident');
  const home = resident.homes[0];
  if (!home) throw new Error('The demo resident has no home');
  const driver = require('mysql2/promise') as Driver;
  const connection = await driver.createConnection(server.databaseUrl);
  try {
    const [doors] = await connection.query('SELECT code FROM doors WHERE id = ?', [home.doorId]);
    const [own] = await connection.query('SELECT id, state FROM complaints WHERE reporter_account_id = ?', [
      resident.id,
    ]);
    const [open] = await connection.query(
      "SELECT id FROM complaints WHERE grid_id = ? AND state = 'submitted' ORDER BY created_at LIMIT 1",
      [home.gridId],
    );
    return {
      doorCode: doors[0]?.['code'] ?? '',
      gridId: home.gridId,
      complaintOf: Object.fromEntries(own.map(({ id = '', state = '' }) => [state, id])),
      waiting: open[0]?.['id'] ?? '',
    };
  } finally {
    await connection.end();
  }
}

interface DemoAccount {
  readonly id: string;
  readonly homes: readonly { readonly gridId: string; readonly doorId: string | null }[];
}

async function accountOf(server: JourneyServer, persona: Persona): Promise<DemoAccount> {
  const response = await fetch(`${server.url}/api/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  return ((await response.json()) as { account: DemoAccount }).account;
}
