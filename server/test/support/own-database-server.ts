import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideDatabase } from '../../../scripts/lib/database/provide.mjs';
import { createDataSource } from '../../src/common/database/data-source.js';
import { runCommand } from './server-process.js';
import type { TestDatabase } from './test-database.js';

/** A database server that nobody else uses, so that a test may restart it; its data is gone with it. */
export interface OwnDatabaseServer {
  /** With all tables and nobody in them. */
  readonly database: TestDatabase;
  /** Ends it as an operator would while others are connected, and starts it again on the same data. */
  restart(): Promise<void>;
}

export async function ownDatabaseServer(): Promise<OwnDatabaseServer> {
  const dir = await mkdtemp(join(tmpdir(), 'linge-own-'));
  const password = randomBytes(18).toString('base64url');
  const start = () => provideDatabase({ dir, password, name: 'linge' });
  let running = await start();
  const { url } = running;
  const { code, output } = await runCommand('migrate.js', { DATABASE_URL: url });
  if (code !== 0) throw new Error(`migrate.js failed:\n${output}`);
  const dataSource = await (await createDataSource(url, 3)).initialize();
  return {
    database: {
      url,
      dataSource,
      async drop() {
        if (dataSource.isInitialized) await dataSource.destroy();
        await running.stop();
        await rm(dir, { recursive: true, force: true });
      },
    },
    async restart() {
      await running.stop();
      running = await start();
    },
  };
}
