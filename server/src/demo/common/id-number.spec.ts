import { describe, expect, it } from '@jest/globals';
import { IdNumberIssuer, idNumberCheckDigit } from './id-number.js';

describe('an ID number of the demo', () => {
  it('has the check digit that the standard works out for its examples', () => {
    expect(idNumberCheckDigit('11010519491231002')).toBe('X');
    expect(idNumberCheckDigit('44052418800101001')).toBe('4');
  });

  it('tells birth date and sex, and is given once', () => {
    const issuer = new IdNumberIssuer();
    const numbers = Array.from({ length: 100 }, () => issuer.issue('990101', '1990-02-03', 'female'));
    expect(new Set(numbers).size).toBe(100);
    for (const number of numbers) {
      expect(number.slice(0, 14)).toBe('99010119900203');
      expect(Number(number[16]) % 2).toBe(0);
    }
    expect(Number(issuer.issue('990101', '1990-02-03', 'male')[16]) % 2).toBe(1);
  });

  it('is refused for a region where people live, and when a day is used up', () => {
    const issuer = new IdNumberIssuer();
    expect(() => issuer.issue('110105', '1990-02-03', 'male')).toThrow('assigned');
    for (let count = 0; count < 500; count++) issuer.issue('990101', '1990-02-03', 'male');
    expect(() => issuer.issue('990101', '1990-02-03', 'male')).toThrow('No ID number left');
  });
});
