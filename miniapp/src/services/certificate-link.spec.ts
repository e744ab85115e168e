import { describe, expect, it } from '@jest/globals';
import { certificateNumber } from '@linge/shared/service-certificate/certificate-number';
import { claimOf } from './certificate-link';

const number = certificateNumber('2026-11-22', 482_139);
const code = 'K7QP3MXAHJ';

describe('the certificate that a page was opened for', () => {
  it('is named by the app itself, or by the code on the paper', () => {
    expect(claimOf({ number, code })).toEqual({ number, code });
    const q = encodeURIComponent(`https://linge.example/c/${number}-${code}?from=paper`);
    expect(claimOf({ q })).toEqual({ number, code });
  });

  it('is none for something else', () => {
    expect(claimOf({})).toBeNull();
    expect(claimOf({ q: 'https://linge.example/q/abc' })).toBeNull();
    expect(claimOf({ number: '20261122-0000001', code: '' })).toBeNull();
  });
});
