import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { BlindIndex } from './blind-index.js';
import { FieldCipher } from './field-cipher.js';
import { maskIdNumber, maskName, maskPhone } from './mask.js';

const one = randomBytes(32);
const two = randomBytes(32);
const place = 'residents.phone:1';

describe('an encrypted field', () => {
  it('opens to what was written, and never looks the same twice', () => {
    const cipher = new FieldCipher(new Map([[1, one]]));
    const first = cipher.encrypt('19900000001', place);
    expect(first).not.toBe(cipher.encrypt('19900000001', place));
    expect(first).not.toContain('19900000001');
    expect(cipher.decrypt(first, place)).toBe('19900000001');
  });

  it('does not open in another row, or altered', () => {
    const cipher = new FieldCipher(new Map([[1, one]]));
    const stored = cipher.encrypt('19900000001', place);
    expect(() => cipher.decrypt(stored, 'residents.phone:2')).toThrow();
    const altered = stored.slice(0, -2) + (stored.endsWith('AA') ? 'BB' : 'AA');
    expect(() => cipher.decrypt(altered, place)).toThrow();
  });

  it('stays readable after the key was rotated, and is written with the new key', () => {
    const old = new FieldCipher(new Map([[1, one]])).encrypt('19900000001', place);
    const rotated = new FieldCipher(new Map([[1, one], [2, two]])); // prettier-ignore
    expect(rotated.decrypt(old, place)).toBe('19900000001');
    expect(rotated.encrypt('19900000001', place)).toMatch(/^2\./);
    expect(() => new FieldCipher(new Map([[2, two]])).decrypt(old, place)).toThrow(
      'No data key of version 1',
    );
  });
});

describe('a blind index', () => {
  const index = new BlindIndex(one);

  it('finds the same number again, and only with the same key', () => {
    expect(index.phone('19900000001')).toBe(index.phone('19900000001'));
    expect(index.phone('19900000001')).not.toBe(new BlindIndex(two).phone('19900000001'));
  });

  it('does not care whether the check digit is x or X', () => {
    expect(index.idNumber('99010119900101123x')).toBe(index.idNumber('99010119900101123X'));
  });
});

describe('what is shown of a person', () => {
  it('hides the middle', () => {
    expect(maskPhone('19900001234')).toBe('199****1234');
    expect(maskIdNumber('990101199001011237')).toBe('99**************37');
    expect(maskName('李明')).toBe('李*');
    expect(maskName('欧阳小明')).toBe('欧**明');
    expect(maskName('𠮷田明')).toBe('𠮷*明');
  });
});
