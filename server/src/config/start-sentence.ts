import { ConfigError } from './config.js';

/** What the database's driver says when it cannot be used at start, and what that means to the operator. */
const databaseReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its address',
  ECONNRESET: 'it hung up',
  EAI_AGAIN: 'its host name cannot be looked up now',
  EHOSTUNREACH: 'its host cannot be reached',
  ENOENT: 'its socket is not there',
  ENOTFOUND: 'its host name is unknown',
  ETIMEDOUT: 'it does not answer in time',
  PROTOCOL_CONNECTION_LOST: 'it hung up',
  ER_ACCESS_DENIED_ERROR: 'it does not know this user with this password',
  ER_BAD_DB_ERROR: 'it has no database of this name',
  ER_CON_COUNT_ERROR: 'it has too many connections',
  ER_DBACCESS_DENIED_ERROR: 'the user may not use this database',
};

interface SystemError {
  readonly code?: string;
  readonly syscall?: string;
  readonly path?: string;
}

/**
 * Whoever starts the server reads one sentence and what to do, without the values of settings; a fault of ours
 * keeps its stack.
 *
 * @param stage what was under way: the boot, or listening for requests
 */
export function startSentence(
  error: unknown,
  stage: 'boot' | 'listen',
  config?: { readonly port: number; readonly filesDir: string },
): string {
  if (error instanceof ConfigError) {
    return `Settings that do not hold (see docs/operations.md):\n${error.message}`;
  }
  const { code = '', path } = error as SystemError;
  if (stage === 'listen') {
    if (code === 'EADDRINUSE')
      return `Port ${config?.port} is taken by another program: end that one or set PORT.`;
    if (code === 'EACCES')
      return `Port ${config?.port} may not be used by this user: set PORT to 1024 or more.`;
    if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(code))
      return `HOST is no address of this machine (${code}): set it to one, or to 0.0.0.0 for all.`;
  }
  if (config && path?.startsWith(config.filesDir))
    return `FILES_DIR cannot be used (${code}): it must be a folder that this user may write to.`;
  const reason = databaseReasons[code] ?? (code.startsWith('ER_') ? 'it refuses' : undefined);
  if (reason)
    return `The database of DATABASE_URL cannot be used (${code}): ${reason}. Is it running, and does the URL fit?`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
