import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { describeError, loggerOptions } from './log.js';

describe('what the log keeps', () => {
  it('of a request: method and path', () => {
    const request = {
      method: 'GET',
      url: '/api/files/1/full?signature=secret',
      headers: { authorization: 'secret' },
    };
    const kept = loggerOptions('info').serializers.req(request as unknown as FastifyRequest);
    expect(kept).toEqual({ method: 'GET', path: '/api/files/1/full' });
  });

  it('of an error: what went wrong, where, and why', () => {
    const { type, message, stack, cause } = describeError(
      new TypeError('No such thing', { cause: new Error('because') }),
    );
    expect([type, message, cause?.message]).toEqual(['TypeError', 'No such thing', 'because']);
    expect(stack).toMatch(/^\s+at .*log\.spec/);
    expect(stack).not.toContain('No such thing');
  });

  it('of a failed statement: its text and code, none of its values', () => {
    const driverError = Object.assign(new Error("Duplicate entry 'secret' for key"), {
      code: 'ER_DUP_ENTRY',
      sql: "INSERT INTO accounts VALUES ('secret')",
    });
    const error = new QueryFailedError('INSERT INTO accounts VALUES (?)', ['secret'], driverError);
    const kept = describeError(error);
    expect(kept).toMatchObject({ code: 'ER_DUP_ENTRY', statement: 'INSERT INTO accounts VALUES (?)' });
    expect(JSON.stringify(kept)).not.toContain('secret');
    expect(JSON.stringify(describeError(new Error('It failed', { cause: error })))).not.toContain('secret');
    expect(JSON.stringify(describeError(driverError))).not.toContain('secret');
  });

  it('of what is no error: its type alone', () => {
    expect(describeError('secret')).toEqual({ type: 'string', message: '', stack: '' });
  });
});
