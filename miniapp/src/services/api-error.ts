import { ErrorCode, type FieldProblem } from '@linge/shared/error-code';

/** The server answered, and the answer is a refusal. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    /** As in the server's log; null where something in between answered. */
    readonly requestId: string | null,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(`${code} (${status})`);
  }
}

/** No answer came: no network, or it took too long. Nothing is known about what the server did. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';

  constructor(readonly reason: 'unreachable' | 'timeout') {
    super(reason);
  }
}

/** Nobody can be logged in here, e.g. the web build outside the demo; `message` is for the reader, in Chinese. */
export class LoginUnavailable extends Error {
  override readonly name = 'LoginUnavailable';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

/** What an answer outside 2xx says; a proxy's page instead of a problem counts as "not available now". */
export function apiErrorOf(status: number, body: unknown): ApiError {
  const problem = record(parsed(body));
  const code = ErrorCode.safeParse(problem.code);
  const fields = Array.isArray(problem.fields) ? (problem.fields as FieldProblem[]) : [];
  const requestId = typeof problem.requestId === 'string' ? problem.requestId : null;
  return new ApiError(
    status,
    code.success ? code.data : status >= 500 ? 'SERVICE_UNAVAILABLE' : 'REQUEST_INVALID',
    requestId,
    fields,
  );
}
