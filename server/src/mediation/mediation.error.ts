import { AppError } from '../common/error/app-error.js';

/**
 * Whether an earlier request made the thing already.
 * @throws AppError ID_ALREADY_USED where that asked for something else, or was somebody else's
 */
export function sameAsBefore(
  known: { readonly contentHash: string } | undefined,
  contentHash: string,
): boolean {
  if (known && known.contentHash !== contentHash) throw AppError.idTaken();
  return known !== undefined;
}

/** A field names somebody or something that does not belong here. */
export function unknownTarget(field: string): AppError {
  return new AppError(400, 'MEDIATION_TARGET_UNKNOWN', undefined, [
    { path: `body.${field}`, code: 'unknown' },
  ]);
}
