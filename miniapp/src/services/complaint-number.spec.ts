import { describe, expect, it } from '@jest/globals';
import { typedNumber } from '@linge/shared/complaint/complaint-number';

describe('a number as it is typed', () => {
  it.each([
    ['20261122-48213', 'start', '20261122-48213'],
    ['2026112248213', 'start', '20261122-48213'],
    ['20261122', 'start', '20261122-'],
    [' 20261122-4 ', 'start', '20261122-4'],
    ['48213', 'end', '48213'],
    ['-4821', 'end', '4821'],
    ['1122-48', 'middle', '1122-48'],
  ])('%s is looked for by its %s', (typed, kind, digits) => {
    expect(typedNumber(typed)).toEqual({ kind, digits });
  });

  it.each(['', '3栋', '482', '2-4', '路灯 48213', '20261122-482131234', '48213-', '1-2-3'])(
    '%p is not taken for one',
    (typed) => expect(typedNumber(typed)).toBeUndefined(),
  );
});
