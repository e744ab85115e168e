import type { DataSource } from 'typeorm';
import { ConfigError } from '../../config/config.js';
import { databaseUrl } from '../../config/database-url.js';
import { createDataSource } from './data-source.js';

/**
 * Runs one command of the back end on the database of `DATABASE_URL`, and ends the process with a sentence
 * instead of a stack trace where that database cannot be used.
 */
export async function runOnDatabase(work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  let dataSource: DataSource | undefined;
  try {
    dataSource = await (await createDataSource(databaseUrl())).initialize();
    await work(dataSource);
  } catch (error) {
    console.error(error instanceof ConfigError ? `Settings: ${error.message}` : describe(error));
    process.exitCode = 1;
  } finally {
    if (dataSource?.isInitialized) await dataSource.destroy();
  }
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return `Database: ${[code, message].filter(Boolean).join(' ') || String(error)}`;
}
