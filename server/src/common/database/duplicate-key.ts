import { QueryFailedError } from 'typeorm';

/** Whether a statement failed because a unique key already holds the value. */
export function isDuplicateKey(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { readonly code?: string };
  return code === 'ER_DUP_ENTRY';
}
