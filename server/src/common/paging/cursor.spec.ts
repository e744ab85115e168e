import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from '../error/app-error.js';
import { decodeCursor, encodeCursor, pageOfRows, wholeKey } from './cursor.js';
import { dayKey, dayKeys, decodeDayCursor } from './day-cursor.js';
import { decodeInstantCursor, instantKeys } from './instant-cursor.js';

const page = (rows: readonly number[], limit: number) =>
  pageOfRows(
    rows,
    limit,
    (row) => [row],
    (row) => row * 10,
  );

describe('a cursor', () => {
  it('leads on from where the page before ended, whatever the keys are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (keys) => {
        expect(decodeCursor(encodeCursor(keys), keys.length)).toEqual(keys.map(String));
      }),
    );
  });

  it('is safe in an address', () => {
    expect(encodeCursor(['?/+=&', 'ÿ'])).toMatch(/^[\w-]+$/);
  });

  it('is none at the beginning', () => {
    expect(decodeCursor(undefined, 1)).toBeUndefined();
    expect(decodeInstantCursor(undefined)).toBeUndefined();
  });

  it('that this server did not write is refused, never misread', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          decodeInstantCursor(text);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          return;
        }
        const keys = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
        expect(keys).toHaveLength(2);
      }),
    );
    for (const keys of [[], ['x', 'y'], ['', 'y'], [1e300, 'y'], [1, 'y', 'z']])
      expect(() => decodeInstantCursor(encodeCursor(keys))).toThrow(AppError);
    expect(() => decodeCursor(Buffer.from('{"0":1}').toString('base64url'), 1)).toThrow(AppError);
    expect(() => decodeCursor(Buffer.from('[null]').toString('base64url'), 1)).toThrow(AppError);
    for (const key of ['中', 'é', 'a\n', '\0']) {
      expect(() => decodeCursor(encodeCursor([key]), 1)).toThrow(AppError);
    }
  });

  it('of a list by day holds a day that there is', () => {
    const key = { day: '2026-11-22', id: 'id' };
    expect(decodeDayCursor(encodeCursor(dayKeys(key)))).toEqual(key);
    expect(decodeDayCursor(undefined)).toBeUndefined();
    for (const day of ['', '2026-02-31', '2026-11-22T00:00', 20261122]) {
      expect(() => decodeDayCursor(encodeCursor([day, 'id']))).toThrow(AppError);
    }
  });

  it('holds numbers and days that are such, where a list is sorted by them', () => {
    expect(wholeKey('40')).toBe(40);
    for (const key of ['NaN', '1e300', 'Infinity', '', '1.5', undefined]) {
      expect(() => wholeKey(key)).toThrow(AppError);
    }
    expect(dayKey('2026-11-22')).toBe('2026-11-22');
    for (const key of ['yesterday', '2026-02-31', undefined]) expect(() => dayKey(key)).toThrow(AppError);
    // a year that no database knows
    for (const time of [8.6e15, -1]) {
      expect(() => decodeInstantCursor(encodeCursor([time, 'id']))).toThrow(AppError);
    }
  });

  it('keeps the instant to the millisecond', () => {
    const key = { createdAt: new Date('2026-11-22T01:02:03.456Z'), id: 'id' };
    expect(decodeInstantCursor(encodeCursor(instantKeys(key)))).toEqual(key);
  });
});

describe('a page', () => {
  it('is followed by another only where there is more', () => {
    expect(page([1, 2, 3], 2)).toEqual({ items: [10, 20], nextCursor: encodeCursor([2]) });
    expect(page([1, 2], 2)).toEqual({ items: [10, 20], nextCursor: null });
    expect(page([], 2)).toEqual({ items: [], nextCursor: null });
  });
});
