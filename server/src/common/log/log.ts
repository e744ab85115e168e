import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';

/**
 * Structured logs, one JSON object a line. Of a request only method and path are kept: queries hold signatures and
 * what people searched for, headers hold tokens, bodies hold people's words.
 */
export function loggerOptions(level: string) {
  return {
    level,
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, path: request.url.split('?', 1)[0] }),
      err: describeError,
    },
  };
}

interface LoggedError {
  readonly type: string;
  /** Empty where it would repeat what people wrote. */
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  /** With `?` for its values. */
  readonly statement?: string;
  readonly cause?: LoggedError;
  readonly [more: string]: unknown;
}

/**
 * An error without the values that it was about. The database repeats them in its messages, and its driver hangs
 * the whole statement on the error; everything else here says what went wrong without them.
 */
export function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code, cause, query, driverError } = error as ErrorOfAnybody;
  const ofDatabase = driverError !== undefined || String(code).startsWith('ER_');
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message: ofDatabase ? '' : error.message,
    stack: framesOf(error),
    ...(code === undefined ? {} : { code: String(code) }),
    ...(query === undefined ? {} : { statement: query }),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

type ErrorOfAnybody = Error & {
  readonly code?: string | number;
  readonly query?: string;
  readonly driverError?: unknown;
};

/** The stack without the message that it begins with. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

/** What ends the start is told by `main.ts` in one sentence; Nest would tell it a second time. */
const toldByMain = new Set(['ExceptionHandler', 'NestApplication', 'TypeOrmModule']);

/** Lets Nest's own messages go where the requests' go. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: FastifyBaseLogger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    if (toldByMain.has(context ?? stack ?? '')) return;
    this.logger.error({ context, stack }, String(message));
  }

  fatal(message: unknown, stack?: string, context?: string): void {
    this.logger.fatal({ context, stack }, String(message));
  }
}
