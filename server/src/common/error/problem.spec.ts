import { describe, expect, it } from '@jest/globals';
import { ErrorCode, Problem } from '@linge/shared/error-code';
import { NotFoundException } from '@nestjs/common';
import { AppError } from './app-error.js';
import { problemOf } from './problem.js';

const failure = (more: object) => Object.assign(new Error('secret of the inside'), more);
const told = (error: unknown) => {
  const problem = Problem.parse(problemOf(error, 'request-1'));
  return [problem.status, problem.code];
};

describe('what an error becomes', () => {
  it('a refusal of ours is told in full', () => {
    const fields = [{ path: 'body.text', code: 'too_small' }];
    const error = new AppError(400, 'REQUEST_INVALID', 'Too short', fields, new Error('for the log'));
    expect(problemOf(error, 'request-1')).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      code: 'REQUEST_INVALID',
      detail: 'Too short',
      requestId: 'request-1',
      fields,
    });
  });

  it.each([...ErrorCode.options])('%s is a problem of the contract', (code) => {
    expect(told(new AppError(409, code))).toEqual([409, code]);
  });

  it.each<[string, unknown, number, string]>([
    ['an unknown route', new NotFoundException(), 404, 'NOT_FOUND'],
    ['too large a body', failure({ statusCode: 413 }), 413, 'PAYLOAD_TOO_LARGE'],
    ['an odd content type', failure({ statusCode: 415 }), 415, 'MEDIA_TYPE_NOT_SUPPORTED'],
    ['any other mistake of the client', failure({ statusCode: 418 }), 418, 'REQUEST_INVALID'],
    ['a database that refuses connections', failure({ code: 'ECONNREFUSED' }), 503, 'SERVICE_UNAVAILABLE'],
    [
      'a database that hung up within a statement',
      failure({ driverError: { code: 'PROTOCOL_CONNECTION_LOST' } }),
      503,
      'SERVICE_UNAVAILABLE',
    ],
    [
      'a statement on a connection that broke before it, of which the driver says no code',
      failure({ driverError: { fatal: true } }),
      503,
      'SERVICE_UNAVAILABLE',
    ],
    [
      'a lost race for a lock',
      failure({ driverError: { code: 'ER_LOCK_DEADLOCK' } }),
      503,
      'SERVICE_UNAVAILABLE',
    ],
    [
      'a statement that is wrong',
      failure({ driverError: { code: 'ER_PARSE_ERROR' } }),
      500,
      'INTERNAL_ERROR',
    ],
    ['anything else', failure({}), 500, 'INTERNAL_ERROR'],
    ['what is no error at all', 'a word', 500, 'INTERNAL_ERROR'],
    ['nothing', undefined, 500, 'INTERNAL_ERROR'],
  ])('%s', (_case, error, status, code) => {
    expect(told(error)).toEqual([status, code]);
    expect(JSON.stringify(problemOf(error, 'request-1'))).not.toContain('secret');
  });
});
