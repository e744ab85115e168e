import { describe, expect, it } from '@jest/globals';
import { DoorCode } from '@linge/shared/door/door.schema';
import { newDoorCode } from './door.code.js';

describe('the code of a new door', () => {
  it('has the form that the contract reads, and is never the same', () => {
    const codes = Array.from({ length: 100 }, newDoorCode);
    expect(codes.every((code) => DoorCode.safeParse(code).success)).toBe(true);
    expect(new Set(codes).size).toBe(100);
  });
});
