import { AppError } from '../common/error/app-error.js';

/** A field of the body that names nothing of this community. */
export function unknownField(field: string): AppError {
  const path = `body.${field}`;
  return new AppError(400, 'REQUEST_INVALID', `${path} names nothing here`, [{ path, code: 'unknown' }]);
}
