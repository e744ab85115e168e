import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import type { ErrorCode, Problem } from '@linge/shared/error-code';
import { AppError } from './app-error.js';

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'REQUEST_INVALID',
  401: 'AUTHENTICATION_REQUIRED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'MEDIA_TYPE_NOT_SUPPORTED',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/** What the driver says while the database cannot be had; the request may be sent again. */
const databaseAway = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'ER_QUERY_INTERRUPTED',
  'ER_CLIENT_INTERACTION_TIMEOUT',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
]);

/** Any error as the problem that the client is told; what it does not know is an INTERNAL_ERROR without a word more. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof AppError) {
    const fields = error.fields && [...error.fields];
    const detail = error.message === error.code ? undefined : error.message;
    return problem(error.status, error.code, requestId, { detail, fields });
  }
  if (error instanceof HttpException) return byStatus(error.getStatus(), requestId);
  const { statusCode, code, driverError } = (error ?? {}) as {
    statusCode?: number;
    code?: string;
    driverError?: { code?: string; fatal?: boolean };
  };
  // The driver gives no code where a connection had broken between two statements of a transaction.
  const broken = driverError?.fatal === true && driverError.code === undefined;
  if (broken || databaseAway.has(driverError?.code ?? code ?? '')) return byStatus(503, requestId);
  return byStatus(statusCode ?? 500, requestId);
}

function byStatus(status: number, requestId: string): Problem {
  const code = codeOfStatus[status] ?? (status < 500 ? 'REQUEST_INVALID' : 'INTERNAL_ERROR');
  return problem(status, code, requestId, {});
}

function problem(
  status: number,
  code: ErrorCode,
  requestId: string,
  more: { detail?: string | undefined; fields?: Problem['fields'] },
): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    ...(more.detail ? { detail: more.detail } : {}),
    requestId,
    ...(more.fields ? { fields: more.fields } : {}),
  };
}
