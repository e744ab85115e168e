import type { FieldProblem } from '@linge/shared/error-code';
import { AppError } from '../common/error/app-error.js';

/** Another label or field of the community is called so. */
export function nameTaken(): AppError {
  return new AppError(409, 'REGISTRY_NAME_TAKEN', undefined, [{ path: 'body.name', code: 'taken' }]);
}

export function fieldInvalid(fields: readonly FieldProblem[]): AppError {
  return new AppError(400, 'REGISTRY_FIELD_INVALID', undefined, fields);
}
