import { describe, expect, it } from '@jest/globals';
import { certificateNumber, isCertificateNumber } from '@linge/shared/service-certificate/certificate-number';
import fc from 'fast-check';

const number = fc.integer({ min: 0, max: 999_999 }).map((draw) => certificateNumber('2026-11-22', draw));

describe('the number of a certificate', () => {
  it('is a day, six digits and a check digit', () => {
    expect(certificateNumber('2026-11-22', 42)).toMatch(/^20261122-000042\d$/);
  });

  it('is known for one, with its hyphen and without', () => {
    fc.assert(
      fc.property(number, (one) => {
        expect(isCertificateNumber(one)).toBe(true);
        expect(isCertificateNumber(one.replace('-', ''))).toBe(true);
      }),
    );
  });

  it('is known for none with any one digit changed', () => {
    fc.assert(
      fc.property(number, fc.nat(14), fc.integer({ min: 1, max: 9 }), (one, at, change) => {
        const digits = [...one.replace('-', '')];
        digits[at] = String((Number(digits[at]) + change) % 10);
        expect(isCertificateNumber(digits.join(''))).toBe(false);
      }),
    );
  });

  it('is nothing else', () => {
    for (const other of ['', '20261122', '20261122-42', 'abcdefgh-1234567', '20261122-0000422-']) {
      expect(isCertificateNumber(other)).toBe(false);
    }
  });
});
