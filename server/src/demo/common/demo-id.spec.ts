import { describe, expect, it } from '@jest/globals';
import { Id } from '@linge/shared/common.schema';
import { DoorCode } from '@linge/shared/door/door.schema';
import { demoDoorCode, demoId } from './demo-id.js';

describe('an id of the demo', () => {
  it('is one that the API takes, and the same every time', () => {
    expect(Id.safeParse(demoId('household', 17)).success).toBe(true);
    expect(Id.safeParse(demoId('account', 'resident')).success).toBe(true);
    expect(demoId('household', 17)).toBe(demoId('household', 17));
  });

  it('differs by kind and by name', () => {
    const ids = ['household', 'resident'].flatMap((kind) => [1, 2, '2'].map((name) => demoId(kind, name)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sorts numbered things in their order', () => {
    const ids = Array.from({ length: 2000 }, (_, number) => demoId('household', number));
    expect([...ids].sort()).toEqual(ids);
  });
});

it('gives a door a code of the printed form, another one for each door', () => {
  const codes = Array.from({ length: 500 }, (_, number) => demoDoorCode(`door ${number}`));
  expect(codes.every((code) => DoorCode.safeParse(code).success)).toBe(true);
  expect(new Set(codes).size).toBe(500);
});
