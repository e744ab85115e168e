import { createApp } from './app.js';
import { ConfigError, readConfig } from './config/config.js';

try {
  const config = readConfig();
  const app = await createApp(config);
  await app.listen(config.port, config.host);
} catch (error) {
  console.error(sentenceOf(error));
  process.exit(1);
}

/** Whoever starts the server reads one sentence and what to do; a fault of ours keeps its stack. */
function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError)
    return `Settings that do not hold (see docs/operations.md):\n${error.message}`;
  const { code, port, message } = error as { code?: string; port?: number; message?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program: end that one or set PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to 1024 or more.`;
  if (code?.startsWith('ER_') || /^E(CONN|TIMEDOUT|NOTFOUND|NOENT)/.test(code ?? '')) {
    return `The database of DATABASE_URL cannot be used (${code}: ${message}). Is it running, and does the URL fit?`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
