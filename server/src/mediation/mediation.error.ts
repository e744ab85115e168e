import { AppError } from '../common/error/app-error.js';

/** A field names somebody or something that does not belong here. */
export function unknownTarget(field: string): AppError {
  return new AppError(400, 'MEDIATION_TARGET_UNKNOWN', undefined, [
    { path: `body.${field}`, code: 'unknown' },
  ]);
}
