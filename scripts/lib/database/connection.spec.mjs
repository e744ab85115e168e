import { describe, expect, it } from '@jest/globals';
import { connectionError, parseDatabaseUrl, withoutPassword } from './connection.mjs';

describe('the address of a database', () => {
  it('is shown without its password', () => {
    const url = parseDatabaseUrl('DATABASE_URL', 'mysql://linge:secret@db.example:3307/community');
    expect(withoutPassword(url)).toBe('db.example:3307/community');
  });

  it.each(['postgres://a@b/c', 'localhost:3306', 'mysql:///x', ''])('is not "%s"', (text) => {
    expect(() => parseDatabaseUrl('DATABASE_URL', text)).toThrow('DATABASE_URL is not the address');
  });

  it('tells a wrong password from a server that is away', () => {
    expect(connectionError({ code: 'ER_ACCESS_DENIED_ERROR' })).toBe('refused');
    expect(connectionError({ code: 'ECONNREFUSED' })).toBe('unreachable');
    expect(connectionError({ code: 'ER_BAD_DB_ERROR' })).toBe('noDatabase');
    expect(connectionError(new Error('x'))).toBe('other');
  });
});
