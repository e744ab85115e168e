import { QueryFailedError } from 'typeorm';
import { isDuplicateKey } from './duplicate-key.js';

/**
 * Which unique key an insert ran into: `PRIMARY` or the index's name; undefined for any other error.
 * MySQL puts the table's name before it, MariaDB does not.
 */
export function duplicateKeyOf(error: unknown): string | undefined {
  if (!isDuplicateKey(error)) return undefined;
  return /for key '(?:[^'.]*\.)?([^']+)'/.exec((error as QueryFailedError).message)?.[1] ?? '';
}

/** Whether the database undid the transaction in favour of another: doing it again is all that is needed. */
export function isDeadlock(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { readonly code?: string };
  return code === 'ER_LOCK_DEADLOCK';
}
