import { describe, expect, it } from '@jest/globals';
import { atLeast, parseVersion, satisfies } from './version.mjs';

describe('a version', () => {
  it('is found in whatever a program says about itself', () => {
    expect(parseVersion('mariadbd  Ver 10.11.6-MariaDB-0+deb12u1 for debian-linux-gnu')).toEqual([10, 11, 6]);
    expect(parseVersion('v24')).toEqual([24, 0, 0]);
  });

  it('is compared by numbers, not by letters', () => {
    expect(atLeast([10, 11, 0], [10, 6, 12])).toBe(true);
    expect(atLeast([9, 9, 9], [10, 0, 0])).toBe(false);
    expect(atLeast([8, 4, 0], [8, 4, 0])).toBe(true);
  });

  it.each([
    ['20.19.0', true],
    ['20.18.3', false],
    ['21.7.0', false],
    ['22.12.0', false],
    ['22.13.1', true],
    ['23.5.0', false],
    ['24.11.0', true],
    ['25.0.0', true],
  ])('Node %s: supported is %s', (version, supported) => {
    expect(satisfies(version, '^20.19.0 || ^22.13.0 || >=24.11.0')).toBe(supported);
  });
});
