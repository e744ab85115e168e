import { ApiError } from './api-error';

/** Somebody else was faster: what is on screen is old, and nothing was changed. */
export function isOutdated(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.code === 'VERSION_CONFLICT' || error.code.endsWith('_TRANSITION_NOT_ALLOWED'))
  );
}
