import { AppError } from '../common/error/app-error.js';

/** Something that a request points to and that is not there. */
export function unknownField(path: string): AppError {
  return new AppError(400, 'REQUEST_INVALID', undefined, [{ path: `body.${path}`, code: 'unknown' }]);
}
