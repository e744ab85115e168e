import type { ErrorCode, FieldProblem } from '@linge/shared/error-code';

/** A refusal that the client is told in full: its code decides what people read. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly fields: readonly FieldProblem[] | undefined;

  /**
   * @param detail for developers, in English; never personal data
   * @param cause for the log alone
   */
  constructor(
    status: number,
    code: ErrorCode,
    detail?: string,
    fields?: readonly FieldProblem[],
    cause?: unknown,
  ) {
    super(detail ?? code, cause === undefined ? {} : { cause });
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  static notFound(code: ErrorCode = 'NOT_FOUND'): AppError {
    return new AppError(404, code);
  }

  static denied(): AppError {
    return new AppError(403, 'PERMISSION_DENIED');
  }

  /** Somebody else, or other content, took this id first; nothing is told about it. */
  static idTaken(): AppError {
    return new AppError(409, 'ID_ALREADY_USED');
  }

  static versionConflict(): AppError {
    return new AppError(409, 'VERSION_CONFLICT');
  }
}
