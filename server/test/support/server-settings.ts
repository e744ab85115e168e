import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSecrets } from './server-process.js';

/** Settings that hold, for tests that start the compiled server themselves, often to change one of them. */
export function serverSettings(databaseUrl: string): Record<string, string> {
  return {
    ...testSecrets,
    DATABASE_URL: databaseUrl,
    FILES_DIR: join(tmpdir(), 'linge-test-files-unused'),
    API_DEMO: '1',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
  };
}
