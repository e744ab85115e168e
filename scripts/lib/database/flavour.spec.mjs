import { describe, expect, it } from '@jest/globals';
import { choose, judge, recognise } from './flavour.mjs';

describe('a database server on the machine', () => {
  it('is known by what it says about itself', () => {
    const maria = 'mariadbd  Ver 10.11.6-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)';
    const mysql = '/usr/sbin/mysqld  Ver 8.4.3 for Linux on x86_64 (MySQL Community Server - GPL)';
    expect(recognise('/a', maria)).toEqual({
      binary: '/a',
      flavour: 'mariadb',
      version: '10.11.6',
      verdict: 'good',
    });
    expect(recognise('/b', mysql)).toEqual({
      binary: '/b',
      flavour: 'mysql',
      version: '8.4.3',
      verdict: 'good',
    });
    expect(recognise('/c', 'command not found')).toBeUndefined();
  });

  it.each(
    /** @type {const} */ ([
      ['mariadb', '10.6.18', 'tooOld'],
      ['mariadb', '10.11.0', 'good'],
      ['mariadb', '11.8.2', 'good'],
      ['mysql', '5.7.44', 'tooOld'],
      ['mysql', '8.0.40', 'old'],
      ['mysql', '8.4.0', 'good'],
      ['mysql', '9.1.0', 'good'],
    ]),
  )('%s %s is %s', (flavour, version, verdict) => {
    expect(judge(flavour, version)).toBe(verdict);
  });

  it('is chosen by age, and always of the kind that made the data', () => {
    const old = recognise('/old', 'mysqld  Ver 8.0.40 for Linux');
    const good = recognise('/good', 'mariadbd  Ver 11.4.2-MariaDB');
    const binaries = [old, good].filter((binary) => binary !== undefined);
    expect(choose(binaries)?.binary).toBe('/good');
    expect(choose(binaries, 'mysql')?.binary).toBe('/old');
    expect(choose([], 'mysql')).toBeUndefined();
  });
});
